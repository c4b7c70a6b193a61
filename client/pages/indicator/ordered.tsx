import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import { usePage } from '../page-words.ts'
import { answerPath } from './address.ts'
import { Remarks } from './left-out.tsx'
import { describeObservation } from './numbers.ts'
import { isOrderOffered, orderedStates } from './ordered-states.ts'
import { Scroll } from './scroll.tsx'
import styles from './table.module.css'

/** States by their figures, without places and without better or worse; those without a figure apart. Or why there is no such order. */
export function Ordered({ content: { indicator, compared } }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t } = page
  if (!isOrderOffered(indicator)) return <p>{whyNot(page, indicator)}</p>
  const ordered = orderedStates(page, indicator)
  const chosen = new Set(compared.flatMap(({ id, kind }) => (kind === 'state' ? [id] : [])))
  const most = Math.max(1e-9, ...ordered.map(({ value }) => Math.abs(value)))
  return (
    <>
      <p>{t('ordered.sentence', { n: ordered.length })}</p>
      <p>{t('ordered.why')}</p>
      <Scroll name={t('view.ordered')}>
        <table className={styles['table']}>
          <caption>{t('ordered.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.state')}</th>
              <th scope="col">{t('table.value')}</th>
              <th scope="col">{t('table.notes')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ value, words, observation }) => (
              <Row
                key={observation.state}
                {...{ value, words, observation, indicator, most, isChosen: chosen.has(observation.state) }}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
      <WithoutFigure indicator={indicator} />
    </>
  )
}

/** Why this indicator has no order of States, in a sentence. */
export function whyNot(
  { t }: Pick<ReturnType<typeof usePage>, 't'>,
  { comparability, measure }: IndicatorReply,
): string {
  return t('ordered.notOffered', {
    why: comparability === 'comparable' && measure !== 'number' ? 'answers' : comparability,
  })
}

interface RowProps {
  readonly value: number
  readonly words: string
  readonly observation: ObservationReply
  readonly indicator: IndicatorReply
  /** The figure whose bar is as long as there is room. */
  readonly most: number
  /** Whether the reader chose it to compare: marked. */
  readonly isChosen: boolean
}

function Row({ value, words, observation, indicator, most, isChosen }: RowProps) {
  const page = usePage()
  const path = answerPath(indicator, observation)
  return (
    <tr data-chosen={isChosen ? '' : undefined}>
      <th scope="row">
        {page.stateName(observation.state)}
        {isChosen && <span> ({page.t('compare.chosen')})</span>}
      </th>
      <td className={styles['withBar']}>
        {path === undefined ? words : <a href={page.link(path)}>{words}</a>}
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * Math.abs(value)) / most} height="10" />
        </svg>
      </td>
      <td>
        <Remarks observation={observation} />
      </td>
    </tr>
  )
}

/** Alphabetical, each with its kind of missing: they stand beside the order, not at its end. */
function WithoutFigure({ indicator }: { readonly indicator: IndicatorReply }) {
  const page = usePage()
  const others = indicator.observations.filter(({ value }) => value === undefined)
  if (others.length === 0) return null
  return (
    <details className={styles['others']}>
      <summary>{page.t('ordered.others', { count: others.length })}</summary>
      <ul>
        {others.map((observation) => (
          <li key={observation.state}>
            {page.stateName(observation.state)}: {describeObservation(page, indicator, observation)}
          </li>
        ))}
      </ul>
    </details>
  )
}
