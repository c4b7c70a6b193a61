import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import { extent } from 'd3-array'
import { CoverageBar } from '../coverage-bar.tsx'
import { drawingFor } from '../figures/frame.ts'
import { screenPaint, tones } from '../figures/paint.ts'
import { scaleOf } from '../figures/scale-of.ts'
import { Shares, sharesHeight, Strip, stripHeight } from '../figures/strip.tsx'
import { usePage, type Page } from '../page-words.ts'
import { Figure } from './figure.tsx'
import { countedAmong, leftOutAmong } from './counted.ts'
import { describeFigure, formatFigure, ruleWord } from './numbers.ts'
import { groupsOf } from './tiles.tsx'
import { groupsSentence } from './view-sentences.ts'
import { WithheldNote } from './withheld-note.tsx'
import styles from './group-multiples.module.css'

/** Small multiples: the same drawing for each regional group, on one axis. States have no names here. */
export function GroupMultiples({ content: { indicator } }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const groups = groupsOf(page, indicator)
  const withFigure = groups.filter(({ group }) =>
    figuresOf(indicator, group)?.figures.some(({ value }) => value !== undefined),
  )
  return (
    <>
      <p>{groupsSentence(page, indicator, withFigure.length, groups.length)}</p>
      <div className={styles['cards']}>
        {groups.map(({ group, observations }) => (
          <Card key={group} group={group} observations={observations} indicator={indicator} />
        ))}
      </div>
      <WithheldNote figures={groups.flatMap(({ group }) => figuresOf(indicator, group)?.figures ?? [])} />
    </>
  )
}

function figuresOf({ groups }: IndicatorReply, code: string) {
  return groups.find(({ group }) => group === code)
}

interface CardProps {
  readonly group: ReturnType<typeof groupsOf>[number]['group']
  readonly observations: readonly ObservationReply[]
  readonly indicator: IndicatorReply
}

const width = 340

function Card({ group, observations, indicator }: CardProps) {
  const page = usePage()
  const own = figuresOf(indicator, group)
  const given = countedAmong(observations)
  const leftOut = leftOutAmong(observations)
  const coverage = { answered: given.length, invited: observations.length }
  const caption = (own?.figures ?? [])
    .map((figure) => `${page.t(ruleWord(indicator, figure.rule))}: ${describeFigure(page, indicator, figure)}`)
    .join(' · ')
  return (
    <section className={styles['card']}>
      <Figure
        title={page.t(`group.${group}`)}
        caption={given.length === 0 ? page.t('groups.nothing') : caption}
        name={page.t(`group.${group}`)}
        width={width}
        height={indicator.categories.length > 0 ? sharesHeight : stripHeight}
      >
        <GroupMarks page={page} indicator={indicator} observations={given} own={own} />
      </Figure>
      <CoverageBar coverage={coverage} words={page.t('groups.coverage', coverage)} />
      {leftOut > 0 && <p>{page.t('coverageLeftOut', { count: leftOut })}</p>}
    </section>
  )
}

interface MarksProps {
  readonly page: Page
  readonly indicator: IndicatorReply
  readonly observations: readonly ObservationReply[]
  readonly own: IndicatorReply['groups'][number] | undefined
}

function GroupMarks({ page, indicator, observations, own }: MarksProps) {
  const drawing = drawingFor(page, screenPaint, width)
  if (indicator.categories.length > 0)
    return <Shares drawing={drawing} parts={partsOf(page, indicator, observations)} />
  const median = own?.figures.find(({ rule }) => rule === 'median')?.value
  return (
    <Strip
      drawing={drawing}
      domain={domainOf(indicator)}
      values={observations.flatMap(({ value }) => value ?? [])}
      {...(median !== undefined && { median })}
      format={(value) => formatFigure(page, indicator, value)}
    />
  )
}

/** How many States gave each answer, in the order and tones of the legend. */
export function partsOf(page: Page, indicator: IndicatorReply, observations: readonly ObservationReply[]) {
  const scale = scaleOf(page, indicator)
  return indicator.categories.map(({ code, label }) => {
    const tone = tones[scale.toneOf({ category: code })] ?? tones[0]
    return { label, count: observations.filter(({ category }) => category === code).length, ...tone }
  })
}

/** Both ends of all values counted, from zero where they are above it. */
export function domainOf({ observations }: IndicatorReply): readonly [number, number] {
  const [low = 0, high = 1] = extent(countedAmong(observations).flatMap(({ value }) => value ?? []))
  return [Math.min(0, low), high === 0 ? 1 : high]
}
