import type { UsingContent } from '#shared/contract/release-pages.ts'
import { usePage, type PageWord } from '../page-words.ts'
import { Citation } from './citation.tsx'
import { knownFiles, savedAs } from './file-words.ts'
import { NamesTable } from './names-table.tsx'
import styles from './releases.module.css'

const places: readonly (readonly [string, PageWord])[] = [
  ['files', 'releases.usingFiles'],
  ['columns', 'releases.usingColumns'],
  ['missing', 'releases.missing'],
  ['terms', 'releases.usingTerms'],
  ['cite', 'releases.cite'],
  ['sums', 'releases.usingSums'],
  ['hash', 'releases.usingHash'],
  ['several', 'releases.usingSeveral'],
]

/** For people who work with the files: what is where, on which terms, how to cite, how to check. */
export function UsingPage({ content }: { readonly content: UsingContent }) {
  const { t, link } = usePage()
  const { release, columns, answerColumns } = content
  return (
    <article>
      <h1>{t('releases.using')}</h1>
      <p className={styles['prose']}>{t('releases.usingLead')}</p>
      <Contents without={release ? [] : ['cite']} />
      <h2 id="files">{t('releases.usingFiles')}</h2>
      <p className={styles['prose']}>{t('releases.usingFilesLead')}</p>
      <NamesTable
        name={t('releases.usingFiles')}
        heads={[t('releases.file'), t('releases.fileWhat')]}
        rows={knownFiles.map((file) => [file === 'codebook' ? 'codebook-….xml' : file, t(`releases.file.${file}`)])}
      />
      <Columns columns={columns} answerColumns={answerColumns} />
      <h2 id="terms">{t('releases.usingTerms')}</h2>
      <ul className={styles['prose']}>
        {([1, 2, 3, 4] as const).map((n) => (
          <li key={n}>{t(`releases.usingTerms.${n}`)}</li>
        ))}
      </ul>
      {release && <Citation release={release} />}
      <Checks release={release} />
      <Several cycles={content.cycles} />
      <p>
        <a href={link('/downloads')}>{t('releases.downloads')}</a> · <a href="/api/docs">{t('releases.apiDocs')}</a>
      </p>
    </article>
  )
}

function Contents({ without }: { readonly without: readonly string[] }) {
  const { t } = usePage()
  return (
    <nav aria-label={t('releases.using')} data-print="no" className={styles['contents']}>
      <ul className={styles['links']}>
        {places
          .filter(([id]) => !without.includes(id))
          .map(([id, word]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(word)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function Columns({ columns, answerColumns }: Pick<UsingContent, 'columns' | 'answerColumns'>) {
  const { t } = usePage()
  const heads = [t('releases.usingColumn'), t('releases.usingTitle'), t('releases.usingCodes')]
  const rows = (all: UsingContent['columns']) =>
    all.map(({ name, title, values }) => [name, title, values.join(', ')] as const)
  return (
    <>
      <h2 id="columns">{t('releases.usingColumns')}</h2>
      <p className={styles['prose']}>{t('releases.usingColumnsLead')}</p>
      <NamesTable name={t('releases.usingColumns')} heads={heads} rows={rows(columns)} />
      <h3>{t('releases.usingAnswers')}</h3>
      <p className={styles['prose']}>{t('releases.usingAnswersLead')}</p>
      <NamesTable name={t('releases.usingAnswers')} heads={heads} rows={rows(answerColumns)} />
      <h2 id="missing">{t('releases.missing')}</h2>
      <p className={styles['prose']}>{t('releases.missingLead')}</p>
      <p className={styles['prose']}>{t('releases.formula')}</p>
      <p className={styles['prose']}>{t('releases.usingSeparator')}</p>
    </>
  )
}

function Checks({ release }: { readonly release: UsingContent['release'] | undefined }) {
  const { t, input } = usePage()
  const name = release?.name ?? '2026.1'
  const files = `${input.origin}/api/v1/releases/${name}/files`
  return (
    <>
      <h2 id="sums">{t('releases.usingSums')}</h2>
      <p className={styles['prose']}>{t('releases.usingSumsLead')}</p>
      <Code>{`curl -sSf -OJ ${files}/SHA256SUMS -OJ ${files}/observations.csv\nsha256sum -c --ignore-missing ${savedAs(name, 'SHA256SUMS')}`}</Code>
      <p className={styles['prose']}>{t('releases.usingSumsAfter')}</p>
      <h2 id="hash">{t('releases.usingHash')}</h2>
      <p className={styles['prose']}>{t('releases.usingHashLead')}</p>
      <Code>{`curl -sSf ${files}/release.jsonl | sha256sum${release ? `\n${release.sha256}  -` : ''}`}</Code>
      <p className={styles['prose']}>{t('releases.checkLead')}</p>
    </>
  )
}

function Several({ cycles }: Pick<UsingContent, 'cycles'>) {
  const { t, input } = usePage()
  const address = `${input.origin}/api/v1/data`
  return (
    <>
      <h2 id="several">{t('releases.usingSeveral')}</h2>
      <p className={styles['prose']}>{t('releases.usingSeveralLead')}</p>
      <Code>{`curl -sSf '${address}.csv?cycles=${cycles.slice(0, 2).join(',')}'\ncurl -sSf -OJ '${address}.xlsx?locale=${input.locale}'`}</Code>
      <p className={styles['prose']}>{t('releases.usingSeveralRelease')}</p>
    </>
  )
}

function Code({ children }: { readonly children: string }) {
  return (
    <pre className={styles['code']} dir="ltr" tabIndex={0}>
      {children}
    </pre>
  )
}
