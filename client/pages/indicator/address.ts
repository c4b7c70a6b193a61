import type { IndicatorReply } from '#shared/contract/results.ts'
import type { View } from '#shared/contract/page-input.ts'

/** Members of the address that bring a reader back to exactly what is shown. */
export function stateOf({ shown }: IndicatorReply, view: View): Readonly<Record<string, string | undefined>> {
  return {
    view: view === 'tiles' ? undefined : view,
    cycle: shown.cycle.key,
    by: shown.by,
    code: shown.code,
    group: shown.group === 'world' ? undefined : shown.group,
  }
}
