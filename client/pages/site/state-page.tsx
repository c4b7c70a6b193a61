import type { StateContent, StateIndicator } from '#shared/contract/site-pages.ts'
import { LeftOutMark } from '../indicator/left-out.tsx'
import { describeObservation, type Described } from '../indicator/numbers.ts'
import { Scroll } from '../indicator/scroll.tsx'
import tables from '../indicator/table.module.css'
import { usePage } from '../page-words.ts'
import styles from './site.module.css'

/** What one State made public. Nothing is said of what is not here. */
export function StatePage(content: StateContent) {
  const { t, link, stateName, input } = usePage()
  const { state, pillars, records } = content
  const group = input.groupOf?.[state]
  return (
    <article>
      <p className={styles['trail']} data-print="no">
        <a href={link('/states')}>{t('states.title')}</a>
        {group !== undefined && ` › ${t(groupWord(group))}`}
      </p>
      <h1>{stateName(state)}</h1>
      <p className={styles['lead']}>{t('state.lead', { state: stateName(state) })}</p>
      <Replies content={content} />
      <section>
        <h2>{t('state.indicators')}</h2>
        {pillars.length === 0 ? (
          <p>{t('state.noIndicators')}</p>
        ) : (
          <>
            <p>{t('state.csv')}</p>
            <Figures content={content} />
          </>
        )}
      </section>
      {records.length > 0 && (
        <section>
          <h2>{t('state.records')}</h2>
          <ul className={styles['plain']}>
            {records.map(({ id, title, source }) => (
              <li key={id} lang="en" dir="ltr">
                <a href={link(`/documented#${id}`)}>{title}</a> · {source.title}, {source.date}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function groupWord(group: string) {
  // States belong to a regional group, each of which has a word of its own.
  return `group.${group}` as 'group.un-afr'
}

function Replies({ content: { state, replies } }: { readonly content: StateContent }) {
  const { t, link, formats } = usePage()
  return (
    <section>
      <h2>{t('state.replies')}</h2>
      {replies.length === 0 && <p>{t('state.noReplies')}</p>}
      <ul className={styles['plain']}>
        {replies.map(({ cycle, revision, submittedAt, answers }) => (
          <li key={cycle.key}>
            <a href={link(`/replies/${cycle.key}/${state}`)}>{cycle.title}</a>{' '}
            <span className={styles['soft']}>
              {t('state.reply', { count: answers, revision, date: formats.day(submittedAt.slice(0, 10)) })}
              {cycle.provenance !== 'real' && ` · ${t(`cycle.${cycle.provenance}`)}`}
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles['links']} data-print="no">
        {replies.length > 0 && (
          <>
            <li>
              <a href={link(`/states/${state}/document`)}>{t('state.document')}</a>
            </li>
            <li>
              <a href={link('/narratives', { state })}>{t('state.narratives')}</a>
            </li>
          </>
        )}
        <li>
          <a href={link('/compare', { states: state })}>{t('state.compare')}</a>
        </li>
      </ul>
    </section>
  )
}

function Figures({ content: { state, cycles, pillars } }: { readonly content: StateContent }) {
  const { t } = usePage()
  return (
    <Scroll name={t('state.indicatorsCaption')}>
      <table className={tables['table']}>
        <caption>{t('state.indicatorsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('explorer')}</th>
            {cycles.map(({ key, title, referenceYear }) => (
              <th key={key} scope="col">
                {referenceYear} <span className={styles['soft']}>{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        {pillars.map(({ id, title, indicators }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={cycles.length + 1} className={styles['pillar']}>
                {/^[IV]+$/.test(id) ? `${id} ` : ''}
                {title}
              </th>
            </tr>
            {indicators.map((indicator) => (
              <FigureRow key={indicator.id} indicator={indicator} state={state} cycles={cycles} />
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  )
}

interface FigureRowProps {
  readonly indicator: StateIndicator
  readonly state: string
  readonly cycles: StateContent['cycles']
}

function FigureRow({ indicator, state, cycles }: FigureRowProps) {
  const page = usePage()
  const { t, link } = page
  const { id, name, unit, categories, points, asked } = indicator
  const described: Described = { categories, observations: points }
  return (
    <tr>
      <th scope="row">
        <span className={styles['soft']}>{id}</span>{' '}
        <a href={link(`/data/${id}`, { view: 'table', states: state })}>{name}</a>
        {categories.length === 0 && <span className={styles['soft']}> {unit}</span>}
      </th>
      {cycles.map(({ key }) => {
        const point = points.find(({ cycle }) => cycle === key)
        const absent = asked.includes(key) ? t('state.notPublished') : t('status.not-asked')
        const words = point ? describeObservation(page, described, point) : absent
        const flags = (point?.flags ?? []).map((flag) => t(`flag.${flag}`))
        return (
          <td key={key} className={point?.status === 'value' ? undefined : styles['soft']}>
            {[words, ...flags].join(' · ')}
            <LeftOutMark excluded={point?.excluded} />
          </td>
        )
      })}
    </tr>
  )
}
