import type { ReactNode } from 'react'
import type { Answer } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { colonOf } from '#client/i18n/colon.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import styles from './answer-view.module.css'
import { formatDate } from './format-date.ts'
import { FreeText, References, ValueView } from './value-view.tsx'

export interface PlainAnswerProps {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly text: TextOf
  /** In place of the value; without it the figures of a table are left out. */
  readonly children?: ReactNode
}

/** One answer for reading: value or reason, then flags, note, source, references and explanations as footnotes. */
export function PlainAnswer({ question, answer = {}, text, children }: PlainAnswerProps) {
  const { t } = useLanguage()
  const flags = (answer.flags ?? []).map((flag) => t(`terms.flag.${flag}`))
  return (
    <div className={styles['answer']}>
      {children ?? <Stands question={question} answer={answer} text={text} />}
      {flags.length > 0 && <p className={styles['aside']}>{flags.join(' · ')}</p>}
      <Words label={t('answering.note')} words={answer.note} language={answer.language} />
      {Object.values(answer.explanations ?? {}).map((explanation) => (
        <Words key={explanation} label={t('answering.explanation')} words={explanation} language={answer.language} />
      ))}
      <Words label={t('answering.source')} words={answer.source} language={answer.language} />
      {answer.references && answer.references.length > 0 && <References references={answer.references} />}
    </div>
  )
}

function Stands({
  question,
  answer,
  text,
}: {
  readonly question: Question
  readonly answer: Answer
  readonly text: TextOf
}) {
  const { t } = useLanguage()
  if (answer.value !== undefined)
    return <ValueView question={question} value={answer.value} text={text} language={answer.language} />
  if (answer.nonAnswer !== undefined) return <Reason answer={answer} />
  if (answer.typed !== undefined) {
    return (
      <p>
        <bdi>{answer.typed}</bdi> <span className={styles['aside']}>{t('answering.asTyped')}</span>
      </p>
    )
  }
  return <p className={styles['blank']}>{t('answering.blank')}</p>
}

function Reason({ answer }: { readonly answer: Answer }) {
  const { t, locale } = useLanguage()
  if (answer.nonAnswer === undefined) return null
  return (
    <p>
      {t(`terms.nonAnswer.${answer.nonAnswer}`)}
      {answer.expected && ` – ${t('answering.expectedAt', { date: formatDate(answer.expected, locale, t) })}`}
      {answer.includedIn && (
        <>
          {' – '}
          <bdi>{answer.includedIn}</bdi>
        </>
      )}
    </p>
  )
}

function Words({
  label,
  words,
  language,
}: {
  readonly label: string
  readonly words: string | undefined
  readonly language: string | undefined
}) {
  const { locale } = useLanguage()
  if (!words) return null
  return (
    <div className={styles['aside']}>
      <strong>
        {label}
        {colonOf(locale)}{' '}
      </strong>
      <FreeText text={words} language={language} />
    </div>
  )
}
