import type { NarrativesReply } from '#shared/contract/narratives.ts'
import { usePage } from '../page-words.ts'
import { SubmittedLinks } from '../submitted-links.tsx'
import { pathOf, membersOf } from './address.ts'
import { Card } from './card.tsx'
import styles from './narratives.module.css'
import { Nothing } from './nothing.tsx'
import { Pages } from './pages.tsx'
import { SearchForm } from './search-form.tsx'
import { Themes } from './themes.tsx'
import { Views } from './views.tsx'

/** What States wrote, in every language: searched, narrowed, quoted with its place in the reply. */
export function NarrativesPage({ narratives }: { readonly narratives: NarrativesReply }) {
  const { t, link } = usePage()
  const { total, results, shown, audience } = narratives
  return (
    <article>
      {audience === 'secretariat' && <SubmittedLinks current="/submitted/narratives" />}
      <h1>{t('narratives.title')}</h1>
      <p className={styles['lead']}>{t('narratives.lead')}</p>
      <Views audience={audience} current={shown.kind === 'practice' ? 'practices' : 'search'} />
      {shown.kind === 'practice' && (
        <p className={styles['aside']}>
          {t('narratives.consent')} <a href={link('/api/v1/practices.rss')}>{t('narratives.rss')}</a>
        </p>
      )}
      <SearchForm narratives={narratives} />
      <Themes narratives={narratives} />
      <Kinds narratives={narratives} />
      <h2 className={styles['count']}>
        <span role="status">
          <Count narratives={narratives} />
        </span>
      </h2>
      <Forms narratives={narratives} />
      {total === 0 ? (
        <Nothing narratives={narratives} />
      ) : (
        <ul className={styles['cards']}>
          {results.map((result) => (
            <Card
              key={`${result.cycle} ${result.state} ${result.question} ${result.title ?? ''} ${result.kind} ${result.parts[0]?.text ?? ''}`}
              narratives={narratives}
              result={result}
            />
          ))}
        </ul>
      )}
      <Pages narratives={narratives} />
      <p className={styles['aside']}>
        <a href={link(pathOf(audience), membersOf(narratives))}>{t('permalink')}</a>
      </p>
    </article>
  )
}

/** How many texts were found, and with which words: those of the search, or others with the same stem. */
function Count({ narratives: { q, total, unwritten } }: { readonly narratives: NarrativesReply }) {
  const { t, formats } = usePage()
  if (q === '') return t('narratives.all', { count: total })
  if (!unwritten) return t('narratives.found', { count: total, words: q })
  const { words, found } = unwritten
  const quoted = (all: readonly string[]): string => formats.list(all.map((word) => t('narratives.quoted', { word })))
  return t('narratives.unwritten', { count: total, words: quoted(words), found: quoted(found) })
}

/** The way from all forms of the words to the words as they are written, and back. */
function Forms({ narratives }: { readonly narratives: NarrativesReply }) {
  const { t, link } = usePage()
  const { q, audience, shown } = narratives
  if (q === '') return null
  const forms = shown.forms ? undefined : 'written'
  return (
    <p className={styles['aside']} data-print="no">
      {t(shown.forms ? 'narratives.asWritten' : 'narratives.allForms')}{' '}
      <a href={link(pathOf(audience), membersOf(narratives, { forms, page: undefined }))}>
        {t(shown.forms ? 'narratives.toAllForms' : 'narratives.toAsWritten')}
      </a>
    </p>
  )
}

/** How many of each kind were found: a choice narrows to it. */
function Kinds({ narratives }: { readonly narratives: NarrativesReply }) {
  const { t, link, formats } = usePage()
  const { kinds, shown, audience } = narratives
  if (kinds.length < 2 && shown.kind === undefined) return null
  const to = (kind: string | undefined): string =>
    link(pathOf(audience), membersOf(narratives, { kind, page: undefined }))
  return (
    <nav aria-label={t('narratives.kinds')} className={styles['kinds']} data-print="no">
      <ul>
        {shown.kind !== undefined && (
          <li>
            <a href={to(undefined)}>{t('narratives.everything')}</a>
          </li>
        )}
        {kinds.map(({ id, label, count }) => (
          <li key={id}>
            <a href={to(id)} aria-current={shown.kind === id ? 'true' : undefined}>
              {label} <span>{formats.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
