import { Link } from 'wouter'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { cellName } from '#client/reply/cell-name.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { addressOf, useFindQuestion } from '#client/reply/use-find-question.ts'
import { useFindingText } from '#client/reply/use-finding-text.ts'

/** Each point with the question it stands at, and the way there. */
export function MustFixList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul>
      {findings.map((finding) => (
        <MustFixLine key={`${finding.code} ${finding.at.question} ${finding.at.part ?? ''}`} finding={finding} />
      ))}
    </ul>
  )
}

function MustFixLine({ finding }: { readonly finding: Finding }) {
  const { cycle, text } = useOpenReply()
  const sentence = useFindingText()(finding)
  const { question, part } = finding.at
  const found = useFindQuestion()(question)
  if (found === undefined) return <li>{sentence}</li>
  const cell = cellName(found.question, part, text)
  return (
    <li>
      <Link href={addressOf(cycle.key, found, part)}>
        {found.number} {text(textKeys.question(question, 'label')) ?? question}
        {cell && `: ${cell}`}
      </Link>
      <br />
      {sentence}
    </li>
  )
}
