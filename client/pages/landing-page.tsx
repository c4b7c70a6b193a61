import type { ExplorerReply } from '#shared/contract/results.ts'
import { CoverageBar } from './coverage-bar.tsx'
import { Contents, Search } from './explorer-page.tsx'
import { usePage } from './page-words.ts'
import styles from './explorer-page.module.css'

type Card = ExplorerReply['indicators'][number]
type Cycle = Required<Pick<Card, 'cycle' | 'coverage'>>

/** The way in: what this is, a search, the pillars, and how far the cycles have come. */
export function LandingPage({ explorer }: { readonly explorer: ExplorerReply }) {
  const { t, link } = usePage()
  const cycles = cyclesOf(explorer)
  return (
    <>
      <h1>{t('explorerTitle')}</h1>
      <p className={styles['lead']}>{t('explorerLead')}</p>
      <Search words="" base="/data" />
      <h2>{t('pillars')}</h2>
      <Contents pillars={explorer.pillars} page={link('/data')} />
      <p>
        <a href={link('/data')}>{t('landingAll', { count: explorer.indicators.length })}</a>
      </p>
      <div className={styles['columns']}>
        <section>
          <h2>{t('landingHow')}</h2>
          <ul className={styles['plain']}>
            {(['landingReport', 'landingRead', 'landingCheck'] as const).map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
        {cycles.length > 0 && <Cycles cycles={cycles} />}
      </div>
    </>
  )
}

function Cycles({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const { t } = usePage()
  return (
    <section>
      <h2>{t('landingCycles')}</h2>
      <ul className={styles['plain']}>
        {cycles.map(({ cycle, coverage }) => (
          <li key={cycle.key}>
            <strong>{cycle.title}</strong> <span className={styles['unit']}>{t(`cycle.${cycle.provenance}`)}</span>
            <CoverageBar
              coverage={{ ...coverage, answered: coverage.replies }}
              words={t('cycleCoverage', { replies: coverage.replies, invited: coverage.invited })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The cycles that indicators rest on, latest first, each with its public replies. */
function cyclesOf({ indicators }: ExplorerReply): readonly Cycle[] {
  const found = new Map<string, Cycle>()
  for (const { cycle, coverage } of indicators) {
    if (cycle && coverage && coverage.replies > (found.get(cycle.key)?.coverage.replies ?? -1))
      found.set(cycle.key, { cycle, coverage })
  }
  return [...found.values()].toSorted((a, b) => b.cycle.referenceYear - a.cycle.referenceYear)
}
