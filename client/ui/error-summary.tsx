import { useEffect, useRef } from 'react'
import { useMessages } from '#client/i18n/messages.tsx'
import styles from './error-summary.module.css'

export interface SummaryEntry {
  /** Id of the input the error stands at. */
  readonly at: string
  readonly text: string
}

/** All errors of a form, on top of it; takes the focus when it appears or changes. Clicking an entry focuses its input. */
export function ErrorSummary({ errors }: { readonly errors: readonly SummaryEntry[] }) {
  const t = useMessages()
  const box = useRef<HTMLElement>(null)
  const shown = errors.map(({ at, text }) => `${at}:${text}`).join('\n')
  useEffect(() => {
    if (shown !== '') box.current?.focus()
  }, [shown])
  if (errors.length === 0) return null
  return (
    <section ref={box} className={styles['summary']} tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('ui.errorSummary')}</h2>
      <ul>
        {errors.map(({ at, text }) => (
          <li key={`${at}:${text}`}>
            <a href={`#${at}`} onClick={(event) => focusField(event, at)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function focusField(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault()
  const place = document.getElementById(id)
  const input = place?.matches('input, select, textarea')
    ? place
    : place?.querySelector<HTMLElement>('input, select, textarea')
  place?.scrollIntoView({ block: 'center' })
  input?.focus({ preventScroll: true })
}
