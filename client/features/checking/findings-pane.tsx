import { Link } from 'wouter'
import { findingLevels, type Finding, type FindingLevel } from '#shared/finding/finding.ts'
import { subject, type Form } from '#shared/form/form.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { cellName } from '#client/reply/cell-name.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { addressOf, useFindQuestion, type FoundQuestion } from '#client/reply/use-find-question.ts'
import { useFindingText } from '#client/reply/use-finding-text.ts'
import { useFormValue } from '#client/reply/use-reply-values.ts'
import { Tag, type TagTone } from '#client/ui/tag.tsx'
import styles from './checking.module.css'

const tones: Readonly<Record<FindingLevel, TagTone>> = {
  'must-fix': 'problem',
  explain: 'attention',
  'look-at': 'todo',
  note: 'plain',
}

/** What the checks say of the whole reply, gravest first; explained points no longer stand here. */
export function FindingsPane() {
  const t = useMessages()
  const { store } = useOpenReply()
  const all = useFormValue(subject.reply, (form) => form.findings())
  const open = all.filter((finding) => !isExplained(finding, store.form))
  if (open.length === 0) return <p>{t('checking.nothingToFix')}</p>
  return (
    <ul className={styles['findings']}>
      {findingLevels.flatMap((level) =>
        open
          .filter((finding) => finding.level === level)
          .map((finding) => (
            <FindingLine key={`${finding.code} ${finding.at.question} ${finding.at.part ?? ''}`} finding={finding} />
          )),
      )}
    </ul>
  )
}

export function isExplained({ level, code, at }: Finding, form: Form): boolean {
  return level === 'explain' && Boolean(form.answer(at.question)?.explanations?.[code])
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const t = useMessages()
  const find = useFindQuestion()
  const sentence = useFindingText()(finding)
  const places = [finding.at, ...(finding.also ?? [])].flatMap(({ question, part }) => {
    const found = find(question)
    return found === undefined ? [] : [{ found, part }]
  })
  return (
    <li>
      <Tag tone={tones[finding.level]}>{t(`terms.level.${finding.level}`)}</Tag>
      <div>
        <p>{sentence}</p>
        {finding.level === 'explain' && places[0] && <ExplainLink found={places[0].found} code={finding.code} />}
        {places.map(({ found, part }) => (
          <PlaceLink key={`${found.question.id} ${part ?? ''}`} found={found} part={part} />
        ))}
      </div>
    </li>
  )
}

/** Into the field that takes the explanation, which stands under the answer with the finding. */
function ExplainLink({ found, code }: { readonly found: FoundQuestion; readonly code: string }) {
  const t = useMessages()
  const { cycle } = useOpenReply()
  return (
    <Link href={`${addressOf(cycle.key, found)}${encodeURIComponent(`-explain-${code}`)}`}>
      {t('checking.explain', { number: found.number })}
    </Link>
  )
}

function PlaceLink({ found, part }: { readonly found: FoundQuestion; readonly part: string | undefined }) {
  const { cycle, text } = useOpenReply()
  const cell = cellName(found.question, part, text)
  return (
    <Link href={addressOf(cycle.key, found, part)}>
      {found.number} {text(textKeys.question(found.question.id, 'label')) ?? found.question.id}
      {cell && `: ${cell}`}
    </Link>
  )
}
