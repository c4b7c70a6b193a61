import type { ExplorerReply } from '#shared/contract/results.ts'
import type { ExplorerContent } from '#shared/contract/site-pages.ts'
import { CoverageBar } from './coverage-bar.tsx'
import { languageName } from './language-name.ts'
import { usePage } from './page-words.ts'
import { SubmittedLinks } from './submitted-links.tsx'
import styles from './explorer-page.module.css'
import fields from './form.module.css'

type Card = ExplorerReply['indicators'][number]

/** All indicators by pillar and heading, with who is behind each: the way in for every reader. */
export function ExplorerPage(content: ExplorerContent) {
  const { explorer, words, near, paragraph, release, editions, audience } = content
  const { t } = usePage()
  const base = audience === 'public' ? '/data' : '/submitted/data'
  const cards = new Map(explorer.indicators.map((card) => [card.id, card]))
  const pillars = explorer.pillars.filter(({ headings }) => headings.some(({ indicators }) => indicators.length > 0))
  return (
    <>
      {audience === 'secretariat' && <SubmittedLinks current="/submitted/data" />}
      <h1>{t('explorer')}</h1>
      <Search words={words} base={base} />
      {words !== '' && <Found content={content} />}
      {paragraph && <Paragraph {...paragraph} />}
      {words === '' && audience === 'public' && <ToCompare />}
      {words === '' && <Contents pillars={pillars} compact />}
      {words === '' && <Overlap explorer={explorer} />}
      {words === '' && audience === 'public' && <Release release={release} editions={editions} />}
      {pillars.map((pillar) => (
        <section key={pillar.id} id={`pillar-${pillar.id}`} className={styles['pillar']}>
          <h2>
            {/^[IV]+$/.test(pillar.id) && <span className={styles['number']}>{pillar.id}</span>} {pillar.title}
          </h2>
          {pillar.headings.map((heading) => (
            <Heading
              key={heading.id}
              heading={heading}
              base={base}
              cards={heading.indicators.flatMap((id) => cards.get(id) ?? [])}
              alone={heading.title === pillar.title}
            />
          ))}
        </section>
      ))}
      {pillars.length === 0 && <Nothing near={near} base={base} />}
    </>
  )
}

/** The way to several States or indicators at once, for which the menu has no room. */
function ToCompare() {
  const { t, link } = usePage()
  return (
    <p>
      <strong>
        <a href={link('/compare')}>{t('compare.heading')}</a>
      </strong>{' '}
      {t('landing.way.compare')}
    </p>
  )
}

/** How many were found, and in which language where it is another than the page's. */
function Found({ content: { explorer, words, language } }: { readonly content: ExplorerContent }) {
  const { t, input } = usePage()
  return (
    <div role="status">
      <p>{t('found', { count: explorer.indicators.length, words })}</p>
      {language && <p>{t('foundIn', { language: languageName(input.locale, language) })}</p>}
    </div>
  )
}

/** What "§ 27" means, and what the paragraph is about. */
function Paragraph({ n, about }: NonNullable<ExplorerContent['paragraph']>) {
  const { t, link } = usePage()
  if (about === '') return <p>{t('paragraph.unverified', { n })}</p>
  return (
    <p>
      <a href={link(`/paragraphs/${n}`)}>{t('paragraph.of', { n })}</a> {about}
    </p>
  )
}

/** Why the numbers of the pillars add up to more than there are indicators. */
export function Overlap({ explorer }: Pick<ExplorerContent, 'explorer'>) {
  const { t } = usePage()
  const places = explorer.pillars.reduce(
    (sum, { headings }) => sum + new Set(headings.flatMap(({ indicators }) => indicators)).size,
    0,
  )
  if (places === explorer.indicators.length) return null
  return (
    <p className={styles['unit']}>{t('explorerOverlap', { pillars: places, count: explorer.indicators.length })}</p>
  )
}

interface ReleaseProps extends Pick<ExplorerContent, 'editions'> {
  readonly release: ExplorerContent['release'] | undefined
}

/** Which release came last, or that there is none yet, and which edition the figures of each cycle are of. */
export function Release({ release, editions }: ReleaseProps) {
  const { t, formats } = usePage()
  return (
    <div className={styles['release']}>
      <p>
        <strong>{t('latestRelease')}</strong>{' '}
        {release
          ? t('latestRelease.some', { name: release.name, day: formats.day(release.day) })
          : t('latestRelease.none')}
      </p>
      {release && editions.length > 0 && (
        <p>
          {t('latestRelease.editions')}{' '}
          {editions
            .map(({ cycle, edition }) =>
              edition === undefined
                ? t('latestRelease.provisional', { year: cycle })
                : t('latestRelease.edition', { year: cycle, edition }),
            )
            .join(' · ')}
        </p>
      )}
    </div>
  )
}

/** Nothing was found: words that are written alike, and all headings to browse. */
function Nothing({ near, base }: { readonly near: readonly string[]; readonly base: string }) {
  const { t, link } = usePage()
  return (
    <>
      {near.length > 0 && (
        <p>
          {t('near')}{' '}
          {near.map((word, at) => (
            <span key={word}>
              {at > 0 && ' · '}
              <a href={link(base, { q: word })}>{word}</a>
            </span>
          ))}
        </p>
      )}
      <p>
        {t('nothingFound')} <a href={link(base)}>{t('browseParagraphs')}</a>
      </p>
    </>
  )
}

export function Search({ words, base }: { readonly words: string; readonly base: string }) {
  const { t, input } = usePage()
  return (
    <form className={styles['search']} action={base} method="get" role="search">
      <input type="hidden" name="locale" value={input.locale} />
      <label htmlFor="q">{t('search')}</label>
      <div>
        <input className={fields['field']} id="q" name="q" type="search" defaultValue={words} />
        <button className={fields['send']} type="submit">
          {t('searchButton')}
        </button>
      </div>
    </form>
  )
}

interface ContentsProps {
  readonly pillars: ExplorerReply['pillars']
  /** Address of the list of all indicators; none on that page itself. */
  readonly page?: string
  readonly compact?: boolean
}

/** The pillars with the number of their indicators; their places are on the list of all indicators. */
export function Contents({ pillars, page = '', compact = false }: ContentsProps) {
  const { t, link } = usePage()
  return (
    <nav aria-label={t('pillars')} className={styles[compact ? 'short' : 'contents']}>
      <ul>
        {pillars.map(({ id, title, headings }) => (
          <li key={id}>
            {/^[IV]+$/.test(id) && <span className={styles['number']}>{id}</span>}{' '}
            <a href={`${page}#pillar-${id}`}>{title}</a>{' '}
            <span>
              {t('indicatorCount', { count: new Set(headings.flatMap(({ indicators }) => indicators)).size })}
            </span>
            {!compact && /^[IV]+$/.test(id) && (
              <a className={styles['theme']} href={link(`/themes/${id}`)}>
                {t('landing.theme')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface HeadingProps {
  readonly heading: ExplorerReply['pillars'][number]['headings'][number]
  readonly cards: readonly Card[]
  readonly base: string
  /** The heading repeats the pillar's title: it is not shown twice. */
  readonly alone: boolean
}

function Heading({ heading, cards, base, alone }: HeadingProps) {
  if (cards.length === 0) return null
  return (
    <div className={styles['heading']} id={`heading-${heading.id}`}>
      {!alone && (
        <h3>
          <span className={styles['number']}>{heading.id}</span> {heading.title}
        </h3>
      )}
      {heading.about !== '' && <p className={styles['about']}>{heading.about}</p>}
      <ul className={styles['rows']}>
        {cards.map((card) => (
          <IndicatorRow key={card.id} card={card} base={base} />
        ))}
      </ul>
    </div>
  )
}

/** One line an indicator: code, name and unit, and at its end who is behind it. */
function IndicatorRow({ card, base }: { readonly card: Card; readonly base: string }) {
  const { t, link } = usePage()
  return (
    <li className={styles['row']}>
      <span className={styles['id']}>{card.id}</span>
      <span className={styles['what']}>
        <a href={link(`${base}/${card.id}`)}>{card.name}</a>
        <span className={styles['unit']}>
          {card.unit}
          {card.core && ` · ${t('core')}`}
        </span>
      </span>
      {card.coverage && card.cycle ? (
        <CoverageBar coverage={card.coverage} cycle={card.cycle.referenceYear} />
      ) : (
        <span className={styles['unit']}>{t('notAskedYet')}</span>
      )}
    </li>
  )
}
