import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import { regionalGroups } from '#shared/contract/group-codes.ts'
import { roundSteps, stepOf, type Step } from '#shared/dashboard/steps.ts'
import { usePage, type Page } from '../page-words.ts'
import { answerPath } from './address.ts'
import { describeObservation, formatFigure } from './numbers.ts'
import styles from './tiles.module.css'

interface Scale {
  readonly labels: readonly string[]
  /** Answers are read from yes to no, numbers from low to high. */
  readonly yesFirst: boolean
  /** Which of the five tones a State's value takes. */
  readonly toneOf: (observation: ObservationReply) => number
}

/** One tile per State in five lists by regional group: no map, hence no boundaries. Alphabetical, never an order that ranks. */
export function Tiles({ indicator }: { readonly indicator: IndicatorReply }) {
  const page = usePage()
  const scale = scaleOf(page, indicator)
  const byGroup = Map.groupBy(indicator.observations, ({ state }) => page.input.groupOf?.[state] ?? 'observers')
  const groups = [...regionalGroups, 'observers' as const].filter((group) => byGroup.has(group))
  return (
    <div>
      <Legend scale={scale} />
      {groups.map((group) => (
        <Group
          key={group}
          title={page.t(`group.${group}`)}
          observations={byGroup.get(group) ?? []}
          indicator={indicator}
          scale={scale}
        />
      ))}
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly observations: readonly ObservationReply[]
  readonly indicator: IndicatorReply
  readonly scale: Scale
}

function Group({ title, observations, indicator, scale }: GroupProps) {
  const { t } = usePage()
  const answered = observations.filter(({ status }) => status === 'value').length
  return (
    <section className={styles['group']}>
      <h3>
        {title} <span className={styles['count']}>{t('ofStates', { n: answered, all: observations.length })}</span>
      </h3>
      <ul className={styles['tiles']}>
        {observations.map((observation) => (
          <Tile key={observation.state} observation={observation} indicator={indicator} scale={scale} />
        ))}
      </ul>
    </section>
  )
}

function Tile({
  observation,
  indicator,
  scale,
}: Omit<GroupProps, 'title' | 'observations'> & { readonly observation: ObservationReply }) {
  const page = usePage()
  const { state, status } = observation
  const path = answerPath(indicator, observation)
  const words = describeObservation(page, indicator, observation)
  const content = (
    <>
      <span className={styles['code']} aria-hidden="true">
        {state}
      </span>
      <span className={styles['value']} aria-hidden="true">
        {status === 'value'
          ? short(page, indicator, observation)
          : signs[observation.reason === 'not-applicable' ? 'not-asked' : status]}
      </span>
      <span className="visually-hidden">{`${page.stateName(state)}: ${words}`}</span>
    </>
  )
  const title = `${page.stateName(state)}: ${words}`
  return (
    <li
      className={styles['tile']}
      data-status={observation.reason === 'not-applicable' ? 'not-asked' : status}
      data-tone={status === 'value' ? scale.toneOf(observation) : undefined}
      title={title}
    >
      {path === undefined ? <span>{content}</span> : <a href={page.link(path)}>{content}</a>}
    </li>
  )
}

/** Kinds of missing have a sign besides their pattern, so that none rests on colour. */
const signs: Readonly<Record<string, string>> = { reason: '··', blank: '··', 'not-asked': '/', 'no-reply': '' }

function short(page: Page, indicator: IndicatorReply, { value, category }: ObservationReply): string {
  if (indicator.categories.length === 0 && value !== undefined) return formatFigure(page, value)
  const place = indicator.categories.findIndex(({ code }) => code === category)
  return signOf(indicator, category ?? '', place)
}

/** A level by its number, an answer by how full its circle is, another code by its place in the legend. */
function signOf({ measure }: Pick<IndicatorReply, 'measure'>, code: string, place: number): string {
  return measure === 'levels' ? code : (answerSigns[code] ?? String(place + 1))
}

const answerSigns: Readonly<Record<string, string>> = { yes: '●', 'in-part': '◐', no: '○' }

function scaleOf(page: Page, indicator: IndicatorReply): Scale {
  if (indicator.categories.length > 0) return categoryScale(indicator)
  const values = indicator.observations.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const steps = roundSteps(values)
  return {
    yesFirst: false,
    labels: steps.map((step) => stepLabel(page, step)),
    toneOf: ({ value = 0 }) => stepOf(steps, value),
  }
}

function stepLabel(page: Page, { from, to }: Step): string {
  return `${formatFigure(page, from)} – ${formatFigure(page, to)}`
}

/** The first answer of a yes-in-part-no list is the darkest, as the highest level is. */
function categoryScale({ categories, measure }: IndicatorReply): Scale {
  const order = categories.map(({ code }) => code)
  const counting = measure === 'levels'
  const toneAt = (place: number): number =>
    Math.round((4 * (counting ? place : order.length - 1 - place)) / Math.max(1, order.length - 1))
  const named = categories.map(({ code, label }, place) => ({
    label: label === code ? label : `${signOf({ measure }, code, place)} ${label}`,
    tone: toneAt(place),
  }))
  return {
    yesFirst: !counting,
    labels: legendByTone(named),
    toneOf: ({ category = '' }) => toneAt(order.indexOf(category)),
  }
}

/** Labels at the place of their tone; tones nobody uses stay empty and are not shown. */
function legendByTone(named: readonly { label: string; tone: number }[]): readonly string[] {
  return [0, 1, 2, 3, 4].map((tone) =>
    named
      .filter((one) => one.tone === tone)
      .map(({ label }) => label)
      .join(', '),
  )
}

function Legend({ scale }: { readonly scale: Scale }) {
  const { t } = usePage()
  return (
    <ul className={styles['legend']} aria-label={t('legend')}>
      {(scale.yesFirst ? [4, 3, 2, 1, 0] : [0, 1, 2, 3, 4]).map((tone) => {
        const label = scale.labels[tone] ?? ''
        return label === '' ? null : (
          <li key={tone}>
            <span className={styles['swatch']} data-status="value" data-tone={tone} />
            {label}
          </li>
        )
      })}
      {(['reason', 'not-asked', 'no-reply'] as const).map((status) => (
        <li key={status}>
          <span className={styles['swatch']} data-status={status} />
          {t(`legend.${status}`)}
        </li>
      ))}
    </ul>
  )
}
