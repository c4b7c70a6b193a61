import type { DownloadsContent } from '#shared/contract/release-pages.ts'
import type { PublicRelease } from '#shared/contract/releases.ts'
import { usePage, type PageWord } from '../page-words.ts'
import { addressOfFile, inOrderOfUse, savedAs, workbookIn } from './file-words.ts'
import { ReleaseStatusWord } from './release-status.tsx'
import { Samples } from './samples.tsx'
import styles from './releases.module.css'

/** Everything that can be taken along: releases first, then provisional figures, codebooks, and the way for programs. */
export function DownloadsPage({ content }: { readonly content: DownloadsContent }) {
  const { t, link } = usePage()
  const { releases, cycles, versions } = content
  const current = releases.filter(({ status, supersededBy }) => status === 'published' && supersededBy === undefined)
  const provisional = cycles.filter(({ release }) => release === undefined)
  return (
    <article>
      <h1>{t('releases.downloads')}</h1>
      <p className={styles['prose']}>{t('releases.downloadsLead')}</p>
      <p>
        <a href={link('/downloads/using')}>{t('releases.usingLink')}</a>
      </p>
      <h2>{t('releases.list')}</h2>
      {current.length === 0 && <p>{t('releases.none')}</p>}
      {current.map((release) => (
        <ReleaseCard key={release.name} release={release} />
      ))}
      {releases.length > 0 && <ReleaseTable releases={releases} />}
      {provisional.length > 0 && <Provisional cycles={provisional} />}
      <h2>{t('releases.usingSeveral')}</h2>
      <p className={styles['prose']}>{t('releases.usingSeveralRelease')}</p>
      <Forms below="/api/v1" />
      <h2>{t('releases.missing')}</h2>
      <p className={styles['prose']}>{t('releases.missingLead')}</p>
      <p className={styles['prose']}>{t('releases.formula')}</p>
      <h2>{t('releases.usingTerms')}</h2>
      <p className={styles['prose']}>
        {t('releases.usingTerms.1')} {t('releases.usingTerms.2')} {t('releases.usingTerms.3')}
      </p>
      <Codebooks versions={versions} />
      <Programs />
    </article>
  )
}

const first = ['datapackage.zip', 'observations.csv', 'observations.sdmx.csv', 'answers.csv']

function ReleaseCard({ release }: { readonly release: PublicRelease }) {
  const { t, formats, link, input } = usePage()
  const { name, cycles, publishedAt, counts, files } = release
  const shown = [...first, workbookIn(input.locale)]
  const facts = [
    publishedAt === undefined ? '' : formats.day(publishedAt.slice(0, 10)),
    t('releases.countStates', { count: counts.states }),
    t('releases.countObservations', { count: counts.observations }),
  ]
  return (
    <section className={styles['card']}>
      <h3>
        <a href={link(`/releases/${name}`)}>{t('releases.title', { name })}</a>
      </h3>
      <p className={styles['soft']}>
        {cycles.map(({ title }) => title).join(', ')} · {facts.join(' · ')}
      </p>
      <ul className={styles['links']}>
        {inOrderOfUse(files.filter((file) => shown.includes(file.name))).map((file) => (
          <li key={file.name} dir="ltr">
            <a href={addressOfFile(name, file)} download={savedAs(name, file.name)}>
              {file.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReleaseTable({ releases }: { readonly releases: readonly PublicRelease[] }) {
  const { t, formats, link } = usePage()
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('releases.list')}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('releases.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('releases.release')}</th>
            <th scope="col">{t('releases.cycles')}</th>
            <th scope="col">{t('releases.publishedOn')}</th>
            <th scope="col">{t('releases.status')}</th>
            <th scope="col">{t('releases.checksum')}</th>
          </tr>
        </thead>
        <tbody>
          {releases.map((release) => (
            <tr key={release.name}>
              <th scope="row">
                <a href={link(`/releases/${release.name}`)}>{release.name}</a>
              </th>
              <td>{release.cycles.map(({ title }) => title).join(', ')}</td>
              <td className={styles['figure']}>
                {release.publishedAt !== undefined && formats.day(release.publishedAt.slice(0, 10))}
              </td>
              <td>
                <ReleaseStatusWord release={release} />
              </td>
              <td className={styles['hash']}>
                <bdi dir="ltr">{release.sha256}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const forms: readonly (readonly [PageWord, string])[] = [
  ['releases.csv', 'data.csv'],
  ['releases.xlsx', 'data.xlsx'],
  ['releases.json', 'data.json'],
  ['releases.sdmxCsv', 'data.sdmx.csv'],
  ['releases.sdmxJson', 'data.sdmx.json'],
]

/** The same data in every form. */
function Forms({ below }: { readonly below: string }) {
  const { t, link } = usePage()
  return (
    <ul className={styles['links']}>
      {forms.map(([word, file]) => (
        <li key={file}>
          <a href={link(`${below}/${file}`)}>{t(word)}</a>
        </li>
      ))}
    </ul>
  )
}

function Provisional({ cycles }: { readonly cycles: DownloadsContent['cycles'] }) {
  const { t } = usePage()
  return (
    <>
      <h2>{t('releases.provisional')}</h2>
      <p className={styles['prose']}>{t('releases.provisionalLead')}</p>
      {cycles.map(({ key, title }) => (
        <section key={key} className={styles['card']}>
          <h3>{title}</h3>
          <Forms below={`/api/v1/cycles/${key}`} />
        </section>
      ))}
    </>
  )
}

function Codebooks({ versions }: Pick<DownloadsContent, 'versions'>) {
  const { t } = usePage()
  return (
    <>
      <h2>{t('releases.questionnaires')}</h2>
      <p className={styles['prose']}>{t('releases.questionnairesLead')}</p>
      <ul>
        {versions.map(({ id, title }) => (
          <li key={id}>
            {title}: <a href={`/api/v1/codebooks/${id}`}>{t('releases.codebook')}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Programs() {
  const { t } = usePage()
  const doors: readonly (readonly [PageWord, string])[] = [
    ['releases.apiDocs', '/api/docs'],
    ['releases.openapi', '/api/openapi.json'],
    ['releases.structure', '/api/v1/sdmx/structure.json'],
    ['releases.catalog', '/api/v1/catalog.jsonld'],
  ]
  return (
    <>
      <h2>{t('releases.programs')}</h2>
      <p className={styles['prose']}>{t('releases.programsLead')}</p>
      <ul>
        {doors.map(([word, address]) => (
          <li key={address}>
            <a href={address}>{t(word)}</a>
          </li>
        ))}
      </ul>
      <Samples indicator="P2-06" />
    </>
  )
}
