import type { NumericKind } from '#shared/kind/numeric-kinds.ts'
import { unknownKind } from '#shared/kind/unknown-kind.ts'
import type { FieldQuestion, QuestionBase } from './definition.ts'
import type { Spot } from './expand-version.ts'
import type { FieldSource, QuestionSource } from './source.ts'
import { sourceFinding } from './source-finding.ts'
import { reportUnknown, resolveExpression, useList, within, type VersionContext } from './version-context.ts'

type ScalarSource = Exclude<QuestionSource, { kind: 'table' | 'list' | 'documents' }> | FieldSource
type NumberSource = Extract<ScalarSource, { kind: NumericKind }>
interface Place {
  readonly at: Spot
  readonly prefix?: string | undefined
}

/** A question of a simple kind, with its defaults filled in. */
export function resolveScalar(
  context: VersionContext,
  base: QuestionBase,
  source: ScalarSource,
  place: Place,
): FieldQuestion | undefined {
  const { at } = place
  switch (source.kind) {
    case 'yes-in-part-no':
      return { ...base, kind: source.kind, inPart: source.inPart ?? true }
    case 'maturity':
      return (
        useList(context, source.levels, within(at, 'levels')) && { ...base, kind: source.kind, levels: source.levels }
      )
    case 'choice':
      return (
        useList(context, source.options, within(at, 'options')) && {
          ...base,
          kind: source.kind,
          options: source.options,
          other: source.other ?? false,
        }
      )
    case 'choices':
      return resolveChoices(context, base, source, at)
    case 'text':
      return { ...base, kind: source.kind, maxWords: source.maxWords ?? 300, lines: source.lines ?? 6 }
    case 'date':
      return {
        ...base,
        kind: source.kind,
        precision: source.precision ?? 'day',
        ...(source.min !== undefined && { min: source.min }),
        ...(source.max !== undefined && { max: source.max }),
      }
    case 'count':
    case 'rate':
    case 'percentage':
    case 'amount':
      return resolveNumber(context, base, source, place)
    default:
      throw unknownKind(source)
  }
}

function resolveChoices(
  context: VersionContext,
  base: QuestionBase,
  source: Extract<ScalarSource, { kind: 'choices' }>,
  at: Spot,
): FieldQuestion | undefined {
  const { options, other = false, exclusive } = source
  const list = useList(context, options, within(at, 'options'))
  if (!list) return undefined
  if (exclusive !== undefined && !list.codes.includes(exclusive))
    reportUnknown(context.report, 'list.unknownCode', within(at, 'exclusive'), exclusive, list.codes, { list: options })
  return { ...base, kind: 'choices', options, other, ...(exclusive !== undefined && { exclusive }) }
}

function resolveNumber(
  context: VersionContext,
  base: QuestionBase,
  source: NumberSource,
  { at, prefix }: Place,
): FieldQuestion {
  const { min, max } = source
  if (min !== undefined && max !== undefined && min > max)
    context.report(sourceFinding('question.bounds', within(at, 'min'), { min: String(min), max: String(max) }))
  const calculate =
    source.calculate === undefined
      ? undefined
      : resolveExpression(context, source.calculate, 'number', within(at, 'calculate'), { prefix })
  return {
    ...base,
    kind: source.kind,
    unit: source.unit,
    decimals: source.decimals ?? 0,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(calculate && { calculate }),
  }
}
