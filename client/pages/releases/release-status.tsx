import type { PublicRelease } from '#shared/contract/releases.ts'
import { usePage } from '../page-words.ts'
import styles from './releases.module.css'

/** Current, superseded or withdrawn, in a word. */
export function ReleaseStatusWord({ release }: { readonly release: PublicRelease }) {
  const { t } = usePage()
  if (release.status === 'withdrawn') return t('releases.withdrawn')
  return release.supersededBy === undefined
    ? t('releases.current')
    : t('releases.superseded', { name: release.supersededBy })
}

/** What a reader must know before using a release: that it is withdrawn, superseded, or a correction. */
export function ReleaseNotices({ release }: { readonly release: PublicRelease }) {
  const { t, formats, link } = usePage()
  const { status, withdrawnAt, withdrawalReason = '', supersededBy, corrects, reason = '' } = release
  return (
    <>
      {status === 'withdrawn' && (
        <p className={styles['notice']}>
          {t('releases.withdrawnWhy', {
            date: formats.day((withdrawnAt ?? '').slice(0, 10)),
            reason: withdrawalReason,
          })}
        </p>
      )}
      {supersededBy !== undefined && (
        <p className={styles['notice']}>
          {t('releases.supersededWhy', { name: supersededBy })}{' '}
          <a href={link(`/releases/${supersededBy}`)}>{t('releases.title', { name: supersededBy })}</a>
        </p>
      )}
      {corrects !== undefined && (
        <p className={styles['prose']}>{t('releases.correctsWhy', { name: corrects, reason })}</p>
      )}
    </>
  )
}
