import type { AboutContent } from '#shared/contract/site-pages.ts'
import { Scroll } from '../indicator/scroll.tsx'
import tables from '../indicator/table.module.css'
import { usePage } from '../page-words.ts'
import { AboutCounts } from './about-counts.tsx'
import styles from './site.module.css'

/** How answers become figures, in which words they are told, how far coverage has come, and what is not known. */
export function AboutPage({ cycles }: AboutContent) {
  const { t } = usePage()
  return (
    <article className={styles['about']}>
      <h1>{t('about.title')}</h1>
      <p className={styles['lead']}>{t('about.lead')}</p>
      <section id="method">
        <h2>{t('about.method')}</h2>
        <ul>
          {([1, 2, 3, 4, 5, 6] as const).map((n) => (
            <li key={n}>{t(`about.method.${n}`)}</li>
          ))}
        </ul>
      </section>
      <AboutCounts />
      <section id="missing">
        <h2>{t('about.missing')}</h2>
        <ul>
          {(['reason', 'notAsked', 'keptBack', 'noReply', 'excluded'] as const).map((kind) => (
            <li key={kind}>{t(`about.missing.${kind}`)}</li>
          ))}
        </ul>
      </section>
      <Ladder />
      <Coverage cycles={cycles} />
      <section id="accessibility">
        <h2>{t('about.access')}</h2>
        {([1, 2, 3, 4] as const).map((n) => (
          <p key={n}>{t(`about.access.${n}`)}</p>
        ))}
      </section>
      <section id="gaps">
        <h2>{t('about.gaps')}</h2>
        <ul>
          {([1, 2, 3, 4] as const).map((n) => (
            <li key={n}>{t(`about.gaps.${n}`)}</li>
          ))}
        </ul>
      </section>
    </article>
  )
}

/** The words for shares and counts, and what each stands for: rules of wording, no. 2. */
function Ladder() {
  const { t } = usePage()
  const rungs = [
    ['all', t('about.ladder.exact', { low: 100 })],
    ['almostAll', t('about.ladder.from', { low: 90 })],
    ['most', t('about.ladder.from', { low: 75 })],
    ['majority', t('about.ladder.above', { low: 55 })],
    ['half', t('about.ladder.between', { low: 45, high: 55 })],
    ['many', t('about.ladder.from', { low: 30 })],
    ['some', t('about.ladder.from', { low: 15 })],
    ['several', t('about.ladder.count', { n: 3, more: 'yes' })],
    ['few', t('about.ladder.count', { n: 2, more: 'no' })],
    ['one', t('about.ladder.count', { n: 1, more: 'no' })],
  ] as const
  return (
    <section id="ladder">
      <h2>{t('about.ladder')}</h2>
      <p>{t('about.ladder.lead')}</p>
      <Scroll name={t('about.ladder')}>
        <table className={tables['table']}>
          <thead>
            <tr>
              <th scope="col">{t('about.ladder.word')}</th>
              <th scope="col">{t('about.ladder.share')}</th>
            </tr>
          </thead>
          <tbody>
            {rungs.map(([rung, words]) => (
              <tr key={rung}>
                <th scope="row">{t(`about.ladder.${rung}`)}</th>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function Coverage({ cycles }: Pick<AboutContent, 'cycles'>) {
  const { t, formats } = usePage()
  return (
    <section id="coverage">
      <h2>{t('about.coverage')}</h2>
      <Scroll name={t('about.coverage.caption')}>
        <table className={tables['table']}>
          <caption>{t('about.coverage.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cycle')}</th>
              <th scope="col">{t('about.coverage.invited')}</th>
              <th scope="col">{t('about.coverage.public')}</th>
              <th scope="col">{t('about.coverage.share')}</th>
            </tr>
          </thead>
          <tbody>
            {cycles.map(({ cycle, invited, replies }) => (
              <tr key={cycle.key}>
                <th scope="row">
                  {cycle.title}
                  {cycle.provenance !== 'real' && ` (${t(`cycle.${cycle.provenance}`)})`}
                </th>
                <td>{formats.number(invited)}</td>
                <td>{formats.number(replies)}</td>
                <td>{formats.percent(replies / Math.max(1, invited))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
