import type { LeftOutValue, ReleaseContent } from '#shared/contract/release-pages.ts'
import type { ReleaseManifest } from '#shared/contract/releases.ts'
import { usePage, type PageWord } from '../page-words.ts'
import { Citation } from './citation.tsx'
import { savedAs } from './file-words.ts'
import { LeftOut } from './left-out.tsx'
import { ReleaseDifference } from './release-difference.tsx'
import { ReleaseFiles } from './release-files.tsx'
import { ReleaseNotices } from './release-status.tsx'
import styles from './releases.module.css'

/** One release: what it holds, its files and checksums, what it says differently, what it rests on. */
export function ReleasePage({ content: { release, leftOut } }: { readonly content: ReleaseContent }) {
  const { t, link } = usePage()
  const { name, difference } = release
  return (
    <article>
      <h1>{t('releases.title', { name })}</h1>
      <p>{release.cycles.map(({ title }) => title).join(' · ')}</p>
      <ReleaseNotices release={release} />
      <Facts release={release} leftOut={leftOut} />
      {leftOut.length > 0 && <LeftOut release={release.name} values={leftOut} />}
      <h2>{t('releases.files')}</h2>
      <ReleaseFiles release={release} />
      <h2>{t('releases.check')}</h2>
      <p className={styles['prose']}>{t('releases.checkLead')}</p>
      <pre className={styles['code']} dir="ltr" tabIndex={0}>
        {`sha256sum ${savedAs(name, 'release.jsonl')}\n${release.sha256}`}
      </pre>
      <p>
        <a href={link('/downloads/using')}>{t('releases.usingLink')}</a>
      </p>
      {difference && <ReleaseDifference difference={difference} />}
      <Definitions release={release} />
      <Citation release={release} />
    </article>
  )
}

function Facts({ release, leftOut }: { readonly release: ReleaseManifest; readonly leftOut: readonly LeftOutValue[] }) {
  const { t, formats } = usePage()
  const { counts, publishedAt } = release
  const shown: readonly (readonly [PageWord, string])[] = [
    ['releases.publishedOn', publishedAt === undefined ? '' : formats.day(publishedAt.slice(0, 10))],
    ['releases.states', formats.number(counts.states)],
    ['releases.observations', formats.number(counts.observations)],
    ['releases.answers', formats.number(counts.answers)],
    ['releases.aggregates', formats.number(counts.aggregates)],
    ['releases.suppressed', formats.number(counts.suppressed)],
  ]
  return (
    <dl className={styles['facts']}>
      {shown.map(([word, value]) => (
        <div key={word}>
          <dt>{t(word)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t('releases.leftOut')}</dt>
        <dd>{leftOut.length > 0 ? <a href="#left-out">{formats.number(leftOut.length)}</a> : formats.number(0)}</dd>
      </div>
    </dl>
  )
}

function Definitions({ release }: { readonly release: ReleaseManifest }) {
  const { t } = usePage()
  return (
    <>
      <h2>{t('releases.definitions')}</h2>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('releases.definitions')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('releases.definition')}</th>
              <th scope="col">{t('releases.checksum')}</th>
            </tr>
          </thead>
          <tbody>
            {release.definitions.map(({ id, sha256 }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi dir="ltr">{id}</bdi>
                </th>
                <td className={styles['hash']}>
                  <bdi dir="ltr">{sha256}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
