import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { shownPart } from './indicator/address.ts'
import { shownWords } from './indicator/shown-words.ts'
import { Cite } from './indicator/cite.tsx'
import { CompareChoice } from './indicator/compare-choice.tsx'
import { Controls } from './indicator/controls.tsx'
import { drawings } from './indicator/drawings.ts'
import { editionWords } from './indicator/edition.ts'
import styles from './indicator/indicator.module.css'
import { LeftOut } from './indicator/left-out.tsx'
import { Notes } from './indicator/notes.tsx'
import { coverageSentence, figureSentences } from './indicator/sentences.ts'
import { TableView } from './indicator/table-view.tsx'
import { TakeAlong } from './indicator/take-along.tsx'
import { Trail } from './indicator/trail.tsx'
import { ViewDownloads } from './indicator/view-downloads.tsx'
import { ViewTabs } from './indicator/view-tabs.tsx'
import { usePage } from './page-words.ts'

/** One indicator: sentence and coverage first, then the view, always with its table, then how it came about. */
export function IndicatorPage({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t } = page
  const { indicator } = content
  return (
    <article data-announce={t('nowShown', { what: shownWords(page, content) })}>
      <Trail indicator={indicator} />
      <h1>
        <span className={styles['id']}>{indicator.id}</span> {indicator.name}
      </h1>
      <p className={styles['unit']}>{[...shownPart(indicator), indicator.unit].join(' · ')}</p>
      <Finding content={content} />
      {indicator.shown.cycle && <Results content={content} />}
      <div className={styles['notes']}>
        <Notes indicator={indicator} />
        <TakeAlong content={content} />
        {indicator.shown.cycle && <Cite content={content} />}
      </div>
    </article>
  )
}

/** What the figures say, who is behind them, of which edition they are, and whether they are real. */
export function Finding({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { cycle } = content.indicator.shown
  if (!cycle) return <p className={styles['finding']}>{page.t('notAskedYet')}</p>
  return (
    <div className={styles['finding']}>
      {figureSentences(page, content).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className={styles['coverage']}>
        {coverageSentence(page, content.indicator)}{' '}
        <a href={page.link('/about#counts')} data-print="no">
          {page.t('coverageWhich')}
        </a>
      </p>
      <p className={styles['coverage']}>
        {[cycle.title, editionWords(page, content.indicator)].filter(Boolean).join(' · ')}
      </p>
      {cycle.provenance === 'demonstration' && <p className={styles['coverage']}>{page.t('demonstration')}</p>}
    </div>
  )
}

function Results({ content }: { readonly content: IndicatorContent }) {
  const { t } = usePage()
  const { indicator, view, tablesFirst } = content
  const Shown = drawings[view]
  const twin = view !== 'table' && (
    <details className={styles['twin']} open={tablesFirst} id="figures">
      <summary>{t('tableTwin')}</summary>
      <TableView content={content} />
    </details>
  )
  return (
    <>
      <Controls content={content} />
      <CompareChoice content={content} />
      <ViewTabs content={content} />
      {tablesFirst && twin}
      <section aria-label={t(`view.${view}`)} className={styles['view']} id="view">
        <h2 className="visually-hidden">{t(`view.${view}`)}</h2>
        <Shown content={content} />
        <LeftOut indicator={indicator} />
        <ViewDownloads content={content} />
      </section>
      {!tablesFirst && twin}
    </>
  )
}
