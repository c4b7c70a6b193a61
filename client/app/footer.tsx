import { useMessages } from '#client/i18n/messages.tsx'
import { useSiteName } from '#client/ui/site-name.tsx'
import styles from './shell.module.css'

export function Footer() {
  const t = useMessages()
  const name = useSiteName()
  return (
    <footer className={styles['footer']} data-print="no">
      <div className={styles['inner']}>
        <p>{t('app.footer', { name })}</p>
      </div>
    </footer>
  )
}
