import { nonAnswers } from '#shared/answer/answer.ts'
import type { AxisSource } from '#shared/kind/settings.ts'
import type { Expression } from '#shared/expression/expression.ts'
import type { Axis, Check, FieldQuestion, Question, QuestionBase } from './definition.ts'
import type { Placed, Spot } from './expand-version.ts'
import { resolveScalar } from './resolve-scalar.ts'
import type { FieldSource, QuestionSource } from './source.ts'
import { sourceFinding, type Report } from './source-finding.ts'
import { reportUnknown, resolveExpression, useList, within, type VersionContext } from './version-context.ts'

/** A placed question with everything it names looked up; what cannot be is reported and left out. */
export function resolveQuestion(context: VersionContext, placed: Placed): Question | undefined {
  const { source, written } = placed
  checkReferences(context, placed)
  const base = resolveBase(context, placed)
  switch (source.kind) {
    case 'table':
      return resolveTable(context, base, source, written)
    case 'list':
      return resolveList(context, base, source, written)
    case 'documents':
      return { ...base, kind: 'documents', maxItems: source.maxItems ?? 10 }
    default:
      return resolveScalar(context, base, source, { at: written, prefix: placed.pattern?.prefix })
  }
}

/** A used question is judged where it is used: its own file is judged with its own version. */
function judgedAt(placed: Placed, ...path: readonly (string | number)[]): Spot {
  return placed.from ? placed.asked : within(placed.written, ...path)
}

/** A condition of a question. Of a used one, what it names but this questionnaire does not ask is reported as that. */
function resolveCondition(
  context: VersionContext,
  placed: Placed,
  text: string,
  path: readonly (string | number)[],
): Expression | undefined {
  const { source, from, asked, pattern } = placed
  const report: Report = (finding) => {
    if (!from || finding.code !== 'expression.unknownName') return context.report(finding)
    const where =
      path[0] === 'checks' ? `its check ${source.checks?.[Number(path[1])]?.id ?? ''}` : `its "${String(path[0])}"`
    context.report(sourceFinding('use.needs', asked, { id: source.id, name: finding.params['name'] ?? '', where }))
  }
  return resolveExpression({ ...context, report }, text, 'condition', judgedAt(placed, ...path), {
    prefix: pattern?.prefix,
  })
}

function resolveBase(context: VersionContext, placed: Placed): QuestionBase {
  const { source, pattern, from } = placed
  const condition = (text: string, setting: 'relevant' | 'required') =>
    resolveCondition(context, placed, text, [setting])
  const relevant = source.relevant === undefined ? undefined : condition(source.relevant, 'relevant')
  const required = typeof source.required === 'string' ? condition(source.required, 'required') : source.required
  return {
    id: source.id,
    ...pick(source, ['headings', 'paragraphs', 'sdg', 'indicators', 'tags', 'asks', 'holders', 'reference']),
    ...(relevant && { relevant }),
    ...(required !== undefined && { required }),
    nonAnswers: source.nonAnswers ?? nonAnswers,
    ...(source.checks && source.checks.length > 0 && { checks: resolveChecks(context, placed) }),
    ...(from && { from: from.id }),
    ...(pattern && { pattern: { key: `pattern.${pattern.key}.${pattern.suffix}`, ...pick(pattern, ['heading']) } }),
  }
}

/** The named settings that are there. */
function pick<T extends object, K extends keyof T>(source: T, keys: readonly K[]): Pick<T, K> {
  const present = keys.filter((key) => source[key] !== undefined).map((key) => [key, source[key]])
  return Object.fromEntries(present) as Pick<T, K> // the entries are exactly those of `source` under `keys`
}

function resolveChecks(context: VersionContext, placed: Placed): readonly Check[] {
  const { source, pattern } = placed
  const seen = new Set<string>()
  return (source.checks ?? []).flatMap((check, c) => {
    const at = judgedAt(placed, 'checks', c)
    if (seen.has(check.id))
      context.report(sourceFinding('id.twice', at, { id: check.id, where: `the checks of ${source.id}` }))
    seen.add(check.id)
    const named = check.also?.map((id) => (id.startsWith('$') ? (pattern?.prefix ?? '') + id.slice(1) : id))
    const also = placed.from ? named?.filter((id) => context.names.has(id)) : named
    for (const id of also ?? [])
      if (!context.names.has(id)) reportUnknown(context.report, 'question.unknownAlso', at, id, context.names.keys())
    const holds = resolveCondition(context, placed, check.holds, ['checks', c, 'holds'])
    return holds ? [{ id: check.id, level: check.level, holds, ...(also && { also }) }] : []
  })
}

function checkReferences(context: VersionContext, placed: Placed): void {
  const { source, written } = placed
  if (placed.from) return
  const { report } = context
  for (const [i, heading] of (source.headings ?? []).entries())
    if (!context.headings.includes(heading))
      reportUnknown(
        report,
        'heading.unknown',
        placed.pattern ? placed.asked : within(written, 'headings', i),
        heading,
        context.headings,
      )
  for (const [i, n] of (source.paragraphs ?? []).entries()) {
    const at = within(written, 'paragraphs', i)
    const safe = context.safeParagraphs.get(n)
    if (safe === undefined) report(sourceFinding('paragraph.unknown', at, { n: String(n) }))
    else if (!safe) report(sourceFinding('paragraph.notSafe', at, { n: String(n) }))
  }
  for (const [i, id] of (source.indicators ?? []).entries())
    if (!context.indicators.has(id))
      reportUnknown(report, 'indicator.unknown', within(written, 'indicators', i), id, context.indicators)
  checkHolders(context, source, written)
  if (source.nonAnswers?.length === 0)
    report(sourceFinding('question.noNonAnswer', within(written, 'nonAnswers'), { id: source.id }))
}

function checkHolders(context: VersionContext, source: QuestionSource, at: Spot): void {
  if (!source.holders) return
  const list = useList(context, 'institution', within(at, 'holders'))
  for (const [i, code] of source.holders.entries())
    if (list && !list.codes.includes(code))
      reportUnknown(context.report, 'question.unknownHolder', within(at, 'holders', i), code, list.codes)
}

type TableSource = Extract<QuestionSource, { kind: 'table' }>
function resolveTable(
  context: VersionContext,
  base: QuestionBase,
  source: TableSource,
  at: Spot,
): Question | undefined {
  const rows = resolveAxis(context, source.rows, `${source.id}Rows`, within(at, 'rows'))
  const columns = resolveAxis(context, source.columns, `${source.id}Columns`, within(at, 'columns'))
  if (!rows || !columns) return undefined
  const width = columns.codes.length * (source.years?.length ?? 1)
  if (width > 12)
    context.report(sourceFinding('table.tooWide', within(at, 'columns'), { id: source.id, width: String(width) }))
  return {
    ...base,
    kind: 'table',
    rows,
    columns,
    ...(source.years && { years: source.years }),
    cell: source.cell ?? 'count',
    unit: source.unit,
    decimals: source.decimals ?? 0,
    ...pick(source, ['min', 'max']),
    reportedTotal: source.reportedTotal ?? false,
  }
}

/** An axis names a list, or writes its codes out: then they become a list of their own. */
function resolveAxis(context: VersionContext, axis: AxisSource, ownList: string, at: Spot): Axis | undefined {
  if ((axis.list === undefined) === (axis.codes === undefined)) {
    context.report(sourceFinding('axis.oneOf', at))
    return undefined
  }
  if (axis.codes) context.used.set(ownList, { id: ownList, codes: axis.codes, ...pick(axis, ['notRecorded']) })
  const list = axis.list === undefined ? context.used.get(ownList) : useList(context, axis.list, within(at, 'list'))
  if (!list) return undefined
  const notRecorded = axis.notRecorded ?? list.notRecorded
  if (notRecorded !== undefined && !list.codes.includes(notRecorded))
    reportUnknown(context.report, 'axis.notRecorded', at, notRecorded, list.codes)
  return {
    list: list.id,
    codes: list.codes,
    ...(notRecorded !== undefined && { notRecorded }),
    total: axis.total ?? false,
  }
}

type ListSource = Extract<QuestionSource, { kind: 'list' }>
function resolveList(context: VersionContext, base: QuestionBase, source: ListSource, at: Spot): Question {
  const seen = new Set<string>()
  const fields = source.fields.flatMap((field, f): readonly FieldQuestion[] => {
    if ('broken' in field) return []
    const spot = within(at, 'fields', f)
    if (seen.has(field.id))
      context.report(sourceFinding('id.twice', spot, { id: field.id, where: `the fields of ${source.id}` }))
    seen.add(field.id)
    const question = resolveField(context, field, spot)
    return question ? [question] : []
  })
  return { ...base, kind: 'list', fields, maxItems: source.maxItems ?? 20 }
}

function resolveField(context: VersionContext, field: FieldSource, at: Spot): FieldQuestion | undefined {
  const required = 'required' in field && typeof field.required === 'boolean' ? { required: field.required } : {}
  return resolveScalar(context, { id: field.id, nonAnswers: [], ...required }, field, { at })
}
