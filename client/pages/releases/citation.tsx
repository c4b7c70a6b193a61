import type { PublicRelease } from '#shared/contract/releases.ts'
import { usePage } from '../page-words.ts'
import styles from './releases.module.css'

/** How a release is cited: where, which, when, and the hash that says it is unchanged. */
export function Citation({ release }: { readonly release: PublicRelease }) {
  const { t, input, formats } = usePage()
  const { name, publishedAt, sha256 } = release
  const words = {
    site: input.installation.name,
    name,
    date: publishedAt === undefined ? '' : formats.day(publishedAt.slice(0, 10)),
    address: `${input.origin}/releases/${name}`,
    hash: sha256,
  }
  return (
    <>
      <h2 id="cite">{t('releases.cite')}</h2>
      <p className={`${styles['prose']} ${styles['breakable']}`}>{t('releases.citation', words)}</p>
    </>
  )
}
