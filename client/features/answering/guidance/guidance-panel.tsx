import { useMessages } from '#client/i18n/messages.tsx'
import type { FoundQuestion } from '#client/reply/use-find-question.ts'
import { GuidanceContent } from './guidance-content.tsx'
import styles from './guidance.module.css'
import { useMedia, wide } from '../use-media.ts'

/** Guidance on the question one is in. It pushes nothing and covers nothing; in the document it comes after the form. */
export function GuidancePanel({ found }: { readonly found: FoundQuestion | undefined }) {
  const t = useMessages()
  if (!useMedia(wide) || found === undefined) return null
  return (
    // It scrolls by itself, so it must be reachable by keyboard (WCAG 2.1.1).
    <aside className={styles['panel']} aria-labelledby="guidance-title" tabIndex={0} data-print="no">
      <h2 id="guidance-title">{t('answering.guidance.about', { number: found.number })}</h2>
      <GuidanceContent found={found} />
    </aside>
  )
}
