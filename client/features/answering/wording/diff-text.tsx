import { useMemo } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import styles from './wording.module.css'
import { wordDiff } from './word-diff.ts'

/** A text with what changed in it: by sign and hidden words, not by colour alone. */
export function DiffText({
  before,
  after,
  language,
}: {
  readonly before: string
  readonly after: string
  readonly language: string | undefined
}) {
  const t = useMessages()
  const parts = useMemo(() => wordDiff(before, after, language), [before, after, language])
  return (
    <p className={styles['diff']} lang={language} dir="auto">
      {parts.map(({ kind, text }, place) => {
        if (kind === 'same') return <span key={place}>{text}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={place}>
            <span className="visually-hidden">
              {kind === 'added' ? t('answering.conflict.added') : t('answering.conflict.removed')}{' '}
            </span>
            {text}
          </Mark>
        )
      })}
    </p>
  )
}
