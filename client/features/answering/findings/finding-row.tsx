import { useEffect } from 'react'
import { Link } from 'wouter'
import type { Finding } from '#shared/finding/finding.ts'
import type { Question } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { colonOf } from '#client/i18n/colon.ts'
import { useLanguage, useMessages } from '#client/i18n/messages.tsx'
import { cellName } from '#client/reply/cell-name.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { addressOf, useFindQuestion } from '#client/reply/use-find-question.ts'
import { useFindingText } from '#client/reply/use-finding-text.ts'
import { TextArea } from '#client/ui/text-area.tsx'
import { useEdit } from '../use-edit.ts'
import styles from './findings.module.css'

export interface FindingRowProps {
  readonly question: Question
  readonly finding: Finding
  readonly readOnly: boolean
  readonly explanation: string | undefined
}

/** One finding, with the other answers it looked at. A reason asked for is typed right here and becomes a footnote; a link can lead into its field. */
export function FindingRow({ question, finding, readOnly, explanation }: FindingRowProps) {
  const { t, locale } = useLanguage()
  const colon = colonOf(locale)
  const edit = useEdit(question.id)
  const sentence = useFindingText()(finding)
  const { code, level } = finding
  const { text } = useOpenReply()
  const cell = cellName(question, finding.at.part, text)
  const field = `${question.id}-explain-${code}`
  useEffect(() => {
    if (decodeURIComponent(location.hash.slice(1)) !== field) return
    const place = document.getElementById(field)
    // With the point it answers: the field alone says nothing.
    place?.closest('li')?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }, [field])
  function explain(words: string): void {
    edit.change(({ explanations = {}, ...rest }) => {
      const { [code]: _before, ...others } = explanations
      const next = words === '' ? others : { ...others, [code]: words }
      return Object.keys(next).length === 0 ? rest : { ...rest, explanations: next }
    })
  }
  return (
    <li className={styles[level]} data-level={level}>
      <p>
        <strong>
          {t(`terms.level.${level}`)}
          {colon}
        </strong>{' '}
        {cell && `${cell}${colon} `}
        {sentence} <Compared finding={finding} />
      </p>
      {level === 'explain' && !readOnly && (
        <TextArea
          id={field}
          label={t('answering.explainHere')}
          hint={t('answering.explainHint')}
          rows={2}
          maxLength={4000}
          value={explanation ?? ''}
          onChange={(event) => explain(event.currentTarget.value)}
        />
      )}
    </li>
  )
}

/** Links to the other answers the check looked at. */
function Compared({ finding }: { readonly finding: Finding }) {
  const t = useMessages()
  const { cycle, text } = useOpenReply()
  const find = useFindQuestion()
  const others = (finding.also ?? []).map(({ question }) => find(question)).filter((found) => found !== undefined)
  return others.map((found) => (
    <Link key={found.question.id} href={addressOf(cycle.key, found)}>
      {t('answering.comparedWith', {
        number: found.number,
        label: text(textKeys.question(found.question.id, 'label')) ?? '',
      })}
    </Link>
  ))
}
