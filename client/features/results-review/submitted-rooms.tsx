import { offers } from '#client/api/actor.ts'
import { useSession } from '#client/api/session.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import styles from './results-review.module.css'

const rooms = ['data', 'analysis', 'analyses', 'narratives'] as const

/** The rooms of everything submitted, drawn by the server; also what colleagues kept and share. For those who may read it. */
export function SubmittedRooms() {
  const { t, locale } = useLanguage()
  const session = useSession().data
  if (!offers(session, 'results.read-submitted')) return null
  return (
    <nav aria-label={t('review.rooms')} className={styles['rooms']} data-print="no">
      <ul>
        {rooms.map((room) => (
          <li key={room}>
            <a href={`/submitted/${room}?locale=${locale}`}>{t(`review.room.${room}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
