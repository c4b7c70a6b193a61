import type { Indicator } from '#shared/definition/indicator.ts'
import type { Plan } from '#shared/form/plan.ts'
import type { FormState } from '#shared/form/form-state.ts'
import { compileFormula, type CompiledFormula } from './compile-formula.ts'
import { measureOf, type Measure } from './measure.ts'
import type { Observation } from './observation.ts'
import { systemFigure } from './system-figure.ts'
import { standingOf } from './why-missing.ts'

/** Turns an evaluated reply into the observations of its version's indicators. */
export type Observer = (state: FormState) => readonly Observation[]

interface Series {
  readonly indicator: Indicator
  readonly by?: string
  readonly code?: string
  readonly measure: Measure
  /** Absent where the version does not ask what the formula needs. */
  readonly formula?: CompiledFormula
}

/**
 * Compiles the formulas of all indicators against one version, once. Every indicator and every code of its
 * breakdowns yields exactly one observation per reply; what the version does not ask is `not-asked`.
 */
export function compileObserver(indicators: readonly Indicator[], plan: Plan): Observer {
  const series = indicators.flatMap((indicator) => seriesOf(indicator, plan))
  return (state) => series.map((one) => observe(one, state))
}

function seriesOf(indicator: Indicator, plan: Plan): readonly Series[] {
  const total = { indicator, measure: measureOf(indicator), ...optional(compileFormula(indicator, plan)) }
  const parts = indicator.breakdowns.flatMap(({ by, codes }) =>
    codes.map((part) => ({
      indicator,
      by,
      code: part.code,
      measure: measureOf(indicator, part),
      ...optional(compileFormula(part, plan)),
    })),
  )
  return [total, ...parts]
}

function optional(formula: CompiledFormula | undefined): { formula?: CompiledFormula } {
  return formula ? { formula } : {}
}

function observe(series: Series, state: FormState): Observation {
  const { indicator, by, code, formula } = series
  const place = { indicator: indicator.id, ...(by !== undefined && { by }), ...(code !== undefined && { code }) }
  if (indicator.system) return { ...place, ...silent, ...systemFigure(indicator.system, state) }
  if (!formula) return { ...place, ...silent, status: 'not-asked' }
  const figure = figureOf(series, formula, state)
  const standing = standingOf(formula, state)
  const remarks = { flags: standing.flags, footnotes: standing.footnotes, questions: formula.questions }
  if (figure) return { ...place, ...remarks, ...figure, status: 'value' }
  const { status, reason } = standing
  return { ...place, ...remarks, status, ...(reason && { reason }) }
}

/** Nothing remarked, and no question behind it. */
const silent = { flags: [], footnotes: [], questions: [] } as const

type FigureParts = Pick<Observation, 'value' | 'category' | 'numerator' | 'denominator'>

/** The figure, or nothing when any part of it is unknown, or the denominator is not above zero. */
function figureOf({ indicator, measure }: Series, formula: CompiledFormula, state: FormState): FigureParts | undefined {
  if (formula.value) return valueOf(measure, formula.value(state))
  const numerator = formula.numerator?.(state)
  const denominator = formula.denominator?.(state)
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator <= 0) return undefined
  return { numerator, denominator, value: (numerator * (indicator.scale ?? 1)) / denominator }
}

function valueOf(measure: Measure, result: ReturnType<NonNullable<CompiledFormula['value']>>): FigureParts | undefined {
  if (typeof result === 'boolean') return { category: result ? 'yes' : 'no' }
  if (typeof result === 'string') return { category: result }
  if (typeof result !== 'number' || !Number.isFinite(result)) return undefined
  if (measure === 'answer') return { category: result > 0 ? 'yes' : 'no' }
  return measure === 'levels' ? { value: result, category: String(result) } : { value: result }
}
