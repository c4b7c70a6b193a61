import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import type { View } from '#shared/contract/page-input.ts'

/** Members of the address that bring a reader back to exactly what is shown. */
export function stateOf({ shown }: IndicatorReply, view: View): Readonly<Record<string, string | undefined>> {
  return {
    view: view === 'tiles' ? undefined : view,
    cycle: shown.cycle?.key,
    by: shown.by,
    code: shown.code,
    group: shown.group === 'world' ? undefined : shown.group,
  }
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
