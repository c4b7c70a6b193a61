import type { ExplorerReply } from '#shared/contract/results.ts'
import { CoverageBar } from './coverage-bar.tsx'
import { usePage } from './page-words.ts'
import styles from './explorer-page.module.css'

type Card = ExplorerReply['indicators'][number]

interface ExplorerPageProps {
  readonly explorer: ExplorerReply
  readonly words: string
  /** Where the indicators are: `/data`, or `/submitted/data`. */
  readonly base: string
}

/** All indicators by pillar and heading, with who is behind each: the way in for every reader. */
export function ExplorerPage({ explorer, words, base }: ExplorerPageProps) {
  const { t } = usePage()
  const cards = new Map(explorer.indicators.map((card) => [card.id, card]))
  const pillars = explorer.pillars.filter(({ headings }) => headings.some(({ indicators }) => indicators.length > 0))
  return (
    <>
      <h1>{t('explorer')}</h1>
      <Search words={words} base={base} />
      {words !== '' && <p role="status">{t('found', { count: explorer.indicators.length, words })}</p>}
      {words === '' && <Contents pillars={pillars} compact />}
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
      {pillars.length === 0 && <p>{t('nothingFound')}</p>}
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
        <input id="q" name="q" type="search" defaultValue={words} />
        <button type="submit">{t('searchButton')}</button>
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
  const { t } = usePage()
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
    <div className={styles['heading']}>
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
