import type { NarrativesReply } from '#shared/contract/narratives.ts'
import { usePage } from '../page-words.ts'
import { pathOf } from './address.ts'
import styles from './narratives.module.css'

interface ViewsProps {
  readonly audience: NarrativesReply['audience']
  readonly current: 'search' | 'practices' | 'challenges'
}

/** The three ways into what States wrote. */
export function Views({ audience, current }: ViewsProps) {
  const { t, link } = usePage()
  const path = pathOf(audience)
  const views = [
    ['search', t('narratives.search'), link(path)],
    ['practices', t('narratives.practices'), link(path, { kind: 'practice' })],
    ['challenges', t('narratives.challenges'), link(`${path}/challenges`)],
  ] as const
  return (
    <nav aria-label={t('narratives.views')} className={styles['views']} data-print="no">
      <ul>
        {views.map(([key, label, address]) => (
          <li key={key}>
            <a href={address} aria-current={key === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
