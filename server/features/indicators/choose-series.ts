import type { Indicator } from '#shared/definition/indicator.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { ResultCycle } from './aggregate-queries.ts'

/** What a reader asked to see. */
export interface Wish {
  readonly cycle?: string | undefined
  readonly by?: string | undefined
  readonly code?: string | undefined
}

export interface Choice {
  /** Absent as long as no cycle has asked for the indicator. */
  readonly cycle?: ResultCycle
  readonly by?: string
  readonly code?: string
}

/** The cycles in which the indicator can be computed, latest first. */
export function cyclesOf({ versions, system }: Indicator, cycles: readonly ResultCycle[]): readonly ResultCycle[] {
  if (system) return cycles.filter(isReporting)
  return cycles.filter(({ versionId }) => versions.includes(versionId))
}

/** Documented contributions are entered from documents: they are no reports that a State submitted. */
export function isReporting({ provenance }: Pick<ResultCycle, 'provenance'>): boolean {
  return provenance !== 'documented'
}

/**
 * The series to show: the cycle asked for or the latest one with results, the breakdown asked for or the total.
 * Something that does not exist is refused, never replaced silently.
 */
export function chooseSeries(
  indicator: Indicator,
  cycles: readonly ResultCycle[],
  computed: ReadonlySet<string>,
  wish: Wish,
): Choice {
  const cycle =
    wish.cycle === undefined
      ? (cycles.find(({ id }) => computed.has(id)) ?? cycles[0])
      : cycles.find(({ key }) => key === wish.cycle)
  if (!cycle && wish.cycle !== undefined) return refuse('cycle.notFound')
  const choice = cycle ? { cycle } : {}
  if (wish.by === undefined && wish.code === undefined) return choice
  const known = indicator.breakdowns.find(({ by }) => by === wish.by)?.codes.find(({ code }) => code === wish.code)
  if (!known) return refuse('indicator.notFound')
  return { ...choice, by: wish.by ?? '', code: known.code }
}
