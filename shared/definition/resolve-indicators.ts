import { freeIds } from '#shared/expression/free-ids.ts'
import { parseExpression, type Purpose } from '#shared/expression/parse-expression.ts'
import type { Name, ValueType } from '#shared/expression/scope.ts'
import type { CodeList, Version } from './definition.ts'
import type { Spot } from './expand-version.ts'
import type { Breakdown, Formula, Indicator } from './indicator.ts'
import type { CodeListMap } from './question-names.ts'
import { sourceFinding, type Report } from './source-finding.ts'
import type { IndicatorSource } from './source-instrument.ts'
import type { InstrumentFolder } from './source-tree.ts'
import { reportUnknown, resolveExpression, within } from './version-context.ts'

export interface IndicatorSurroundings {
  readonly folder: InstrumentFolder
  readonly report: Report
  /** Questions of all versions of the instrument by id; the latest version wins. */
  readonly names: ReadonlyMap<string, Name>
  readonly lists: CodeListMap
  readonly headings: readonly string[]
  readonly safeParagraphs: ReadonlyMap<number, boolean>
  readonly versions: readonly Version[]
  /** Question ids of every version. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>
}

/** Ids of all indicators that are declared, whether or not they are right: questions may name them. */
export function declaredIndicators(folder: InstrumentFolder): ReadonlySet<string> {
  const all = folder.indicatorGroups.flatMap((group) => group.indicators.content.indicators)
  return new Set(all.map((one) => ('broken' in one ? one.broken : one.id)))
}

/** The indicators of an instrument, formulas parsed against the questions of all its versions. */
export function resolveIndicators(surroundings: IndicatorSurroundings): readonly Indicator[] {
  const seen = new Map<string, string>()
  return surroundings.folder.indicatorGroups.flatMap(({ indicators: { file, content } }) =>
    content.indicators.flatMap((source, i): readonly Indicator[] => {
      if ('broken' in source) return []
      const at = { file, path: ['indicators', i] }
      const other = seen.get(source.id)
      if (other !== undefined) surroundings.report(sourceFinding('indicator.twice', at, { id: source.id, other }))
      seen.set(source.id, file)
      return [resolveIndicator(surroundings, source, at)]
    }),
  )
}

function resolveIndicator(surroundings: IndicatorSurroundings, source: IndicatorSource, at: Spot): Indicator {
  checkReferences(surroundings, source, at)
  const formula = source.system === undefined || hasFormula(source) ? resolveFormula(surroundings, source, at) : {}
  if (source.system !== undefined && hasFormula(source)) surroundings.report(sourceFinding('indicator.noFormula', at))
  const breakdowns = (source.breakdowns ?? []).map((breakdown, b) =>
    resolveBreakdown(surroundings, breakdown, within(at, 'breakdowns', b)),
  )
  const questions = [...new Set([...read(formula), ...breakdowns.flatMap(({ codes }) => codes.flatMap(read))])]
  const versions = versionsWith(surroundings.asked, read(formula))
  if (read(formula).length > 0 && versions.length === 0)
    surroundings.report(
      sourceFinding('indicator.noVersion', at, { id: source.id, questions: read(formula).join(', ') }),
    )
  const valueType = typeOfValue(surroundings, source)
  if (source.type === 'policy' && valueType === 'number' && formula.value && source.levels === undefined)
    surroundings.report(sourceFinding('indicator.levels', at, { id: source.id }))
  const { id, type, unit, headings, aggregation, direction, comparability, levels } = source
  const { folder } = surroundings
  return {
    id,
    instrument: folder.id,
    type,
    unit,
    headings,
    paragraphs: source.paragraphs ?? [],
    core: source.core ?? false,
    ...(levels !== undefined && { levels }),
    ...(source.system !== undefined && { system: source.system }),
    ...formula,
    ...(formula.denominator && { scale: source.scale ?? 1 }),
    valueType: valueType === 'code' || valueType === 'boolean' ? valueType : 'number',
    breakdowns,
    aggregation,
    direction,
    comparability,
    sdg: source.sdg ?? [],
    series: source.series ?? [],
    uncts: source.uncts ?? [],
    questions,
    versions,
  }
}

function checkReferences(
  { report, headings, safeParagraphs }: IndicatorSurroundings,
  source: IndicatorSource,
  at: Spot,
): void {
  for (const [i, heading] of source.headings.entries())
    if (!headings.includes(heading))
      reportUnknown(report, 'heading.unknown', within(at, 'headings', i), heading, headings)
  for (const [i, n] of (source.paragraphs ?? []).entries()) {
    const safe = safeParagraphs.get(n)
    if (safe !== true)
      report(
        sourceFinding(safe === false ? 'paragraph.notSafe' : 'paragraph.unknown', within(at, 'paragraphs', i), {
          n: String(n),
        }),
      )
  }
}

type FormulaSource = Pick<IndicatorSource, 'value' | 'numerator' | 'denominator'>
const parts = ['value', 'numerator', 'denominator'] as const

function resolveFormula(surroundings: IndicatorSurroundings, source: FormulaSource, at: Spot, code?: string): Formula {
  const { value, numerator, denominator } = source
  const one = value !== undefined && numerator === undefined && denominator === undefined
  const two = value === undefined && numerator !== undefined && denominator !== undefined
  if (!one && !two) surroundings.report(sourceFinding('indicator.noFormula', at))
  const formula: { -readonly [P in keyof Formula]: Formula[P] } = {}
  for (const part of parts) {
    const text = source[part]
    if (text === undefined) continue
    const purpose: Purpose = part === 'value' ? 'figure' : 'number'
    const scope = code === undefined ? {} : { code }
    const expression = resolveExpression(surroundings, text, purpose, within(at, part), scope)
    if (expression) formula[part] = expression
  }
  return formula
}

function hasFormula(source: FormulaSource): boolean {
  return parts.some((part) => source[part] !== undefined)
}

function typeOfValue({ names }: IndicatorSurroundings, source: FormulaSource): ValueType | undefined {
  return source.value === undefined ? undefined : parseExpression(source.value, { names }, 'figure').type
}

type BreakdownSource = NonNullable<IndicatorSource['breakdowns']>[number]

/** One formula per code, the placeholder `code` put in. Without `codes`: all codes of the list but "not recorded". */
function resolveBreakdown(surroundings: IndicatorSurroundings, source: BreakdownSource, at: Spot): Breakdown {
  const list = listOf(surroundings, source.by)
  if (!list) {
    reportUnknown(surroundings.report, 'list.unknown', within(at, 'by'), source.by, surroundings.lists.keys())
    return { by: source.by, codes: [] }
  }
  const wanted = source.codes ?? list.codes.filter((code) => code !== list.notRecorded)
  const codes = wanted.filter((code) => list.codes.includes(code))
  for (const [i, code] of wanted.entries())
    if (!list.codes.includes(code))
      reportUnknown(surroundings.report, 'indicator.breakdownCode', within(at, 'codes', i), code, list.codes, {
        list: list.id,
      })
  return { by: source.by, codes: codes.map((code) => ({ code, ...resolveFormula(surroundings, source, at, code) })) }
}

/** A shared list, or the rows or columns written out in some version. */
function listOf({ lists, versions }: IndicatorSurroundings, id: string): CodeList | undefined {
  return lists.get(id) ?? versions.map((version) => version.codeLists[id]).find((list) => list !== undefined)
}

function read(formula: Formula): readonly string[] {
  const expressions = [formula.value, formula.numerator, formula.denominator]
  return [...new Set(expressions.flatMap((one) => (one ? [...freeIds(one)] : [])))]
}

function versionsWith(asked: IndicatorSurroundings['asked'], ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return []
  return [...asked].filter(([, here]) => ids.every((id) => here.has(id))).map(([version]) => version)
}
