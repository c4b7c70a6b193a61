import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import type { Page } from '../page-words.ts'
import { categoryLabel, describeObservation, flagWords, type Described } from './numbers.ts'
import type { Field, FileColumn } from './view-table.ts'

type Figure = IndicatorReply['groups'][number]['figures'][number]
type Rule = Figure['rule']
type Standing = Pick<ObservationReply, 'status' | 'value' | 'category' | 'reason' | 'excluded'>

/** A figure in a file: its value as a number, the States behind it, and whether it is shown, or why not. */
export function figureColumns<Row>(
  page: Page,
  indicator: IndicatorReply,
  name: { readonly rule: Rule; readonly words: string },
  of: (row: Row) => Figure | undefined,
): readonly FileColumn<Row>[] {
  const { t } = page
  const [words, unit] = [name.words, unitOf(page, indicator, name.rule)]
  return [
    {
      heading: measuredHeading(page, words, unit),
      of: (row) => valueField(indicator, name.rule, of(row)?.value),
    },
    { heading: t('file.states', { words }), of: (row) => of(row)?.n ?? null },
    { heading: t('file.status', { words }), of: (row) => figureStatus(page, of(row)) },
  ]
}

/** The heading of a column of numbers, with what they are measured in. */
export function measuredHeading({ t }: Page, words: string, unit: string): string {
  return unit === '' ? words : t('file.measured', { words, unit })
}

/** What the figures of a rule are measured in; levels are named. */
function unitOf({ t }: Page, { unit }: IndicatorReply, rule: Rule): string {
  if (rule === 'share_yes') return t('file.percent')
  return rule === 'dist' ? '' : unit
}

/** A figure as a number; a level by its name. */
export function valueField(indicator: IndicatorReply, rule: Rule, value: number | undefined): Field {
  if (value === undefined) return null
  return rule === 'dist' && indicator.type === 'maturity' ? categoryLabel(indicator, String(value)) : value
}

function figureStatus({ t }: Page, figure: Figure | undefined): string {
  if (figure?.tooFew) return t('tooFew', { n: figure.n })
  if (figure?.withheld) return t('withheld')
  return figure?.value === undefined ? t('noFigure') : t('file.shown')
}

/** A State's value as a number, or its answer in words; nothing where it has none. */
export function standingField(indicator: Described, { status, value, category }: Standing): Field {
  if (status !== 'value') return null
  if (category !== undefined && indicator.categories.length > 0) return categoryLabel(indicator, category)
  return value ?? category ?? null
}

/** Whether a State has a value and figures of groups count it, or which kind of missing it is. */
export function standingStatus(page: Page, indicator: Described, observation: Standing): string {
  if (observation.status !== 'value') return describeObservation(page, indicator, observation)
  return page.t(observation.excluded ? 'legend.excluded' : 'file.shown')
}

/** What is remarked of a State's figure, as one text. */
export function remarksField(page: Page, { flags, excluded, footnotes }: ObservationReply): string {
  return [
    ...flagWords(page, flags),
    ...(excluded ? [`${page.t('excluded')} ${excluded.reason}`] : []),
    ...footnotes.map(({ text }) => text),
  ].join(' | ')
}

/** Behind the lines of single States: how many have a value, of how many invited, the same in every line. */
export function coverageColumns<Row>(
  { t }: Page,
  observations: readonly Pick<ObservationReply, 'status'>[],
): readonly FileColumn<Row>[] {
  const withValue = observations.filter(({ status }) => status === 'value').length
  return [
    { heading: t('file.withValue'), of: () => withValue },
    { heading: t('file.invited'), of: () => observations.length },
  ]
}
