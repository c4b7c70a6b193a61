import { useMessages } from '#client/i18n/messages.tsx'
import styles from './skip-links.module.css'

/** First stops of the Tab key: to the content and, where a page has it, to the save status. */
export function SkipLinks({ saveStatus }: { readonly saveStatus: boolean }) {
  const t = useMessages()
  return (
    <nav className={styles['links']} aria-label={t('ui.skipLinks')} data-print="no">
      <a href="#content">{t('ui.skipToContent')}</a>
      {saveStatus && <a href="#save-status">{t('ui.skipToSaveStatus')}</a>}
    </nav>
  )
}
