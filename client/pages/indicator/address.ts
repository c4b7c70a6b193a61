import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import type { IndicatorContent, View } from '#shared/contract/indicator-page.ts'

type Query = Readonly<Record<string, string | undefined>>

/** Members of the address that bring a reader back to exactly what is shown, or to the same with another view. */
export function stateOf(content: IndicatorContent, view: View = content.view): Query {
  const { tablesFirst, compared } = content
  const idsOf = (kind: 'state' | 'group') =>
    compared.flatMap((series) => (series.kind === kind ? [series.id] : [])).join(',')
  return {
    view: view === 'tiles' ? undefined : view,
    ...seriesQuery(content.indicator),
    states: idsOf('state') || undefined,
    groups: idsOf('group') || undefined,
    first: tablesFirst ? 'table' : undefined,
  }
}

/** The same with the release named, so that the address shows the same figures when there is a later one. */
export function exactStateOf(content: IndicatorContent): Query {
  const { edition, provisional } = content.indicator.shown
  const state = stateOf(content)
  return { ...state, edition: state['edition'] ?? (provisional === false ? edition : undefined) }
}

/** The part of the address that says which figures are meant, however they are shown. */
export function seriesQuery({ shown }: IndicatorReply): Query {
  return {
    cycle: shown.cycle?.key,
    by: shown.by,
    code: shown.code,
    group: shown.group === 'world' ? undefined : shown.group,
    edition: isUsual(shown) ? undefined : shown.edition,
  }
}

/** Whether the edition shown is the one the cycle opens with, which the address need not name. */
function isUsual({ edition, editions = [], audience }: IndicatorReply['shown']): boolean {
  return edition === undefined || (audience === 'public' ? edition === editions[0] : edition === 'running')
}

/** Path of the list of indicators for the same audience. */
export function listPath({ shown }: IndicatorReply): string {
  return shown.audience === 'public' ? '/data' : '/submitted/data'
}

/** Path of the indicator for its audience. */
export function pathOf(indicator: IndicatorReply): string {
  return `${listPath(indicator)}/${indicator.id}`
}

/** Where the answer behind a State's figure can be read; nothing where it is not public. */
export function answerPath({ shown }: IndicatorReply, { state, answer }: ObservationReply): string | undefined {
  return shown.cycle && answer !== undefined ? `/replies/${shown.cycle.key}/${state}#${answer}` : undefined
}

/** The breakdown and part shown, in words; nothing for the total. */
export function shownPart({ shown, breakdowns }: IndicatorReply): readonly string[] {
  const breakdown = breakdowns.find(({ by }) => by === shown.by)
  const part = breakdown?.codes.find(({ code }) => code === shown.code)
  return breakdown && part ? [`${breakdown.label} – ${part.label}`] : []
}
