import type { ChartBlock } from '#shared/summary/document.ts'
import { usePage } from '../page-words.ts'
import { FigureLink } from './figure-link.tsx'
import styles from './document.module.css'

/** Bars with their numbers as links: a chart and its table in one, readable without seeing the bars. */
export function Chart({ block }: { readonly block: ChartBlock }) {
  const { title, categories, series } = block
  const longest = Math.max(1, ...categories.map((_, at) => totalAt(series, at)))
  return (
    <figure className={styles['chart']}>
      <figcaption>{title}</figcaption>
      {series.length > 1 && <Legend series={series} />}
      <dl>
        {categories.map((category, at) => (
          <div key={category} className={styles['bars']}>
            <dt>{category}</dt>
            <dd>
              <Bars series={series} at={at} longest={longest} />
              <Numbers series={series} at={at} />
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}

type Series = ChartBlock['series']
interface RowProps {
  readonly series: Series
  readonly at: number
}

function Legend({ series }: { readonly series: Series }) {
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {series.map(({ name }, index) => (
        <li key={name} data-series={index}>
          {name}
        </li>
      ))}
    </ul>
  )
}

function Bars({ series, at, longest }: RowProps & { readonly longest: number }) {
  const starts = series.map((_, index) => totalAt(series.slice(0, index), at))
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className={styles['svg']}>
      {series.map(({ name, values }, index) => (
        <rect
          key={name}
          data-series={index}
          x={(100 * (starts[index] ?? 0)) / longest}
          y={0}
          width={(100 * (values[at] ?? 0)) / longest}
          height={10}
        />
      ))}
    </svg>
  )
}

function Numbers({ series, at }: RowProps) {
  const { t, formats } = usePage()
  return (
    <span className={styles['numbers']}>
      {series.map(({ name, values, figures }) => {
        const value = values[at]
        const text = typeof value === 'number' ? formats.number(value) : t('summaryNotShown')
        return (
          <span key={name}>
            {series.length > 1 && <span className="visually-hidden">{name}: </span>}
            <FigureLink figure={figures[at] ?? ''} text={text} />
          </span>
        )
      })}
    </span>
  )
}

function totalAt(series: Series, at: number): number {
  return series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)
}
