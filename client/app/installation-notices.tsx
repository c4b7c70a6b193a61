import { useSession } from '#client/api/session.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import styles from './shell.module.css'

/** Labels that stay on every page and on paper: demonstration data, demonstration storage. */
export function InstallationNotices() {
  const t = useMessages()
  const installation = useSession().data?.installation
  if (!installation?.demonstration && !installation?.demonstrationStorage) return null
  return (
    <aside className={styles['notices']} aria-label={t('app.notices')}>
      <div className={styles['inner']}>
        {installation.demonstration && <p>{t('app.demonstration')}</p>}
        {installation.demonstrationStorage && <p>{t('app.demonstrationStorage')}</p>}
      </div>
    </aside>
  )
}
