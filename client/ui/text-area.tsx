import { useEffect, useState, type ReactNode, type TextareaHTMLAttributes } from 'react'
import { countWords } from '#shared/text/count-words.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { classNames } from './class-names.ts'
import { describedBy, Field } from './field.tsx'
import styles from './input.module.css'

export interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'value'> {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string
  readonly value: string
  /** Words allowed; more is shown as too long but never cut. */
  readonly maxWords?: number
}

/** Several lines of text with a count that speaks only after typing has stopped. */
export function TextArea({ id, label, hint, error, value, maxWords, rows = 5, ...rest }: TextAreaProps) {
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })} {...(error !== undefined && { error })}>
      <textarea
        dir="auto"
        {...rest}
        id={id}
        rows={rows}
        value={value}
        className={classNames(styles['input'], styles['area'])}
        aria-describedby={describedBy(id, { hint, error, ...(maxWords !== undefined && { extra: `${id}-count` }) })}
        aria-invalid={error !== undefined || undefined}
      />
      {maxWords !== undefined && <WordCount id={`${id}-count`} words={countWords(value)} maxWords={maxWords} />}
    </Field>
  )
}

/** "12 of 300 words", for text areas built elsewhere too. */
export function WordCount({
  id,
  words,
  maxWords,
}: {
  readonly id: string
  readonly words: number
  readonly maxWords: number
}) {
  const { t } = useLanguage()
  const spoken = useSettled(t('ui.wordCount', { words, maxWords }))
  return (
    <>
      <p id={id} className={classNames(styles['count'], words > maxWords && styles['over'])}>
        {words > maxWords
          ? t('ui.wordsOver', { over: words - maxWords, maxWords })
          : t('ui.wordCount', { words, maxWords })}
      </p>
      <span className="visually-hidden" aria-live="polite">
        {words > maxWords * 0.9 ? spoken : ''}
      </span>
    </>
  )
}

/** The text as it was one second after the last change. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 1000)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
