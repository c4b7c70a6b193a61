import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import { regionalGroups } from '#shared/contract/group-codes.ts'
import {
  excludedSign,
  missingKinds,
  missingOf,
  missingSigns,
  scaleOf,
  shortValue,
  type ToneScale,
} from '../figures/scale-of.ts'
import { usePage, type Page } from '../page-words.ts'
import { answerPath } from './address.ts'
import { Reason } from './left-out.tsx'
import { describeObservation, flagWords } from './numbers.ts'
import { tilesSentence } from './view-sentences.ts'
import styles from './tiles.module.css'

/** One tile per State in five lists by regional group: no map, hence no boundaries. Alphabetical, never an order that ranks. */
export function Tiles({ content: { indicator, compared } }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const scale = scaleOf(page, indicator)
  const chosen = new Set(compared.flatMap(({ id, kind }) => (kind === 'state' ? [id] : [])))
  return (
    <div data-tiles={page.t('tilesHint')}>
      <p>{tilesSentence(page, indicator)}</p>
      <Legend scale={scale} indicator={indicator} />
      {groupsOf(page, indicator).map(({ group, observations }) => (
        <Group
          key={group}
          title={page.t(`group.${group}`)}
          observations={observations}
          indicator={indicator}
          scale={scale}
          chosen={chosen}
        />
      ))}
    </div>
  )
}

/** The States shown, by regional group, observer States apart. */
export function groupsOf({ input }: Page, { observations }: IndicatorReply) {
  const byGroup = Map.groupBy(observations, ({ state }) => input.groupOf?.[state] ?? 'observers')
  return [...regionalGroups, 'observers' as const].flatMap((group) => {
    const members = byGroup.get(group)
    return members ? [{ group, observations: members }] : []
  })
}

interface GroupProps {
  readonly title: string
  readonly observations: readonly ObservationReply[]
  readonly indicator: IndicatorReply
  readonly scale: ToneScale
  /** States the reader chose to compare: marked. */
  readonly chosen: ReadonlySet<string>
}

function Group({ title, observations, indicator, scale, chosen }: GroupProps) {
  const { t } = usePage()
  const answered = observations.filter(({ status }) => status === 'value').length
  return (
    <section className={styles['group']}>
      <h3>
        {title} <span className={styles['count']}>{t('ofStates', { n: answered, all: observations.length })}</span>
      </h3>
      <ul className={styles['tiles']} data-tile-list="">
        {observations.map((observation) => (
          <Tile key={observation.state} observation={observation} indicator={indicator} scale={scale} chosen={chosen} />
        ))}
      </ul>
    </section>
  )
}

function Tile({
  observation,
  indicator,
  scale,
  chosen,
}: Omit<GroupProps, 'title' | 'observations'> & { readonly observation: ObservationReply }) {
  const page = usePage()
  const { state, excluded } = observation
  const path = answerPath(indicator, observation)
  const missing = missingOf(observation)
  const title = [
    `${page.stateName(state)}: ${describeObservation(page, indicator, observation)}`,
    ...flagWords(page, observation.flags),
    ...(excluded ? [page.t('legend.excluded')] : []),
    ...(chosen.has(state) ? [page.t('compare.chosen')] : []),
  ].join(' · ')
  const content = (
    <>
      <span className={styles['code']} aria-hidden="true">
        {state}
      </span>
      <span className={styles['value']} aria-hidden="true">
        {missing ? missingSigns[missing] : shortValue(page, indicator, observation)}
        {excluded && excludedSign}
      </span>
      <span className="visually-hidden">
        {title}
        {excluded && (
          <>
            : <Reason {...excluded} />
          </>
        )}
      </span>
    </>
  )
  return (
    <li
      className={styles['tile']}
      data-status={missing ?? 'value'}
      data-tone={missing ? undefined : scale.toneOf(observation)}
      data-chosen={chosen.has(state) ? '' : undefined}
      title={title}
    >
      {path === undefined ? <span>{content}</span> : <a href={page.link(path)}>{content}</a>}
    </li>
  )
}

function Legend({ scale, indicator }: { readonly scale: ToneScale; readonly indicator: IndicatorReply }) {
  const { t } = usePage()
  const seen = new Set(indicator.observations.map(missingOf))
  return (
    <ul className={styles['legend']} aria-label={t('legend')}>
      {scale.order.map((tone) => {
        const label = scale.labels[tone] ?? ''
        return label === '' ? null : (
          <li key={tone}>
            <span className={styles['swatch']} data-status="value" data-tone={tone} />
            {[scale.signs[tone], label].filter(Boolean).join(' ')}
          </li>
        )
      })}
      {missingKinds.map((missing) =>
        seen.has(missing) ? (
          <li key={missing}>
            <span className={styles['swatch']} data-status={missing} />
            {t(`legend.${missing}`)}
          </li>
        ) : null,
      )}
      {indicator.observations.some(({ excluded }) => excluded) && (
        <li>
          <span className={styles['swatch']} data-status="excluded">
            {excludedSign}
          </span>
          {t('legend.excluded')}
        </li>
      )}
    </ul>
  )
}
