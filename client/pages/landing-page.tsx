import type { LandingContent } from '#shared/contract/site-pages.ts'
import { CoverageBar } from './coverage-bar.tsx'
import { Contents, Overlap, Release, Search } from './explorer-page.tsx'
import { usePage } from './page-words.ts'
import styles from './explorer-page.module.css'
import { ways } from './ways.ts'

/** The way in: what this is, a search, what there is, the pillars, the ways in, and how far the cycles have come. */
export function LandingPage({ explorer, release, editions, cycles, replying }: LandingContent) {
  const { t, link } = usePage()
  const reported = cycles.filter(({ replies }) => replies > 0)
  return (
    <>
      <div className={styles['hero']}>
        <h1>{t('explorerTitle')}</h1>
        <p className={styles['lead']}>{t('explorerLead')}</p>
        <Search words="" base="/data" />
      </div>
      <Numbers explorer={explorer} states={replying} cycles={reported.length} />
      <Release release={release} editions={editions} />
      <h2>{t('pillars')}</h2>
      <Contents pillars={explorer.pillars} page={link('/data')} />
      <p>
        <a href={link('/data')}>{t('landingAll', { count: explorer.indicators.length })}</a>
      </p>
      <Overlap explorer={explorer} />
      <h2>{t('landing.ways')}</h2>
      <ul className={styles['ways']}>
        {ways.map(({ path, title, about }) => (
          <li key={path}>
            <a href={link(path)}>{t(title)}</a>
            <p>{t(about)}</p>
          </li>
        ))}
      </ul>
      <div className={styles['columns']}>
        <section>
          <h2>{t('landingHow')}</h2>
          <ul className={styles['plain']}>
            {(['landingReport', 'landingRead', 'landingCheck'] as const).map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
        {reported.length > 0 && <Cycles cycles={reported.toReversed()} />}
      </div>
    </>
  )
}

interface NumbersProps {
  readonly explorer: LandingContent['explorer']
  readonly states: number
  readonly cycles: number
}

/** How much there is to read, in three numbers. */
function Numbers({ explorer, states, cycles }: NumbersProps) {
  const { t, formats } = usePage()
  const answered = explorer.indicators.filter(({ coverage }) => (coverage?.answered ?? 0) > 0).length
  const numbers = [
    ['landing.figure', states],
    ['landing.indicators', explorer.indicators.length],
    ['landing.cycles', cycles],
  ] as const
  return (
    <ul className={styles['numbers']}>
      {numbers.map(([word, n]) => (
        <li key={word}>
          <strong>{formats.number(n)}</strong> {t(word, { n, answered })}
        </li>
      ))}
    </ul>
  )
}

function Cycles({ cycles }: Pick<LandingContent, 'cycles'>) {
  const { t } = usePage()
  return (
    <section>
      <h2>{t('landingCycles')}</h2>
      <ul className={styles['plain']}>
        {cycles.map(({ cycle, replies, invited }) => (
          <li key={cycle.key}>
            <strong>{cycle.title}</strong> <span className={styles['unit']}>{t(`cycle.${cycle.provenance}`)}</span>
            <CoverageBar coverage={{ answered: replies, invited }} words={t('cycleCoverage', { replies, invited })} />
          </li>
        ))}
      </ul>
    </section>
  )
}
