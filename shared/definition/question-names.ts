import type { AxisName, Name } from '#shared/expression/scope.ts'
import type { AxisSource } from '#shared/kind/settings.ts'
import { unknownKind } from '#shared/kind/unknown-kind.ts'
import type { CodeList } from './definition.ts'
import type { Broken, FieldSource, QuestionSource } from './source.ts'

export type CodeListMap = ReadonlyMap<string, CodeList>

/** What the id of a question stands for in expressions. */
export function nameOfQuestion(source: QuestionSource, lists: CodeListMap): Name {
  switch (source.kind) {
    case 'table':
      return {
        type: 'table',
        rows: nameOfAxis(source.rows, lists),
        columns: nameOfAxis(source.columns, lists),
        ...(source.years && { years: source.years }),
      }
    case 'list':
      return { type: 'list', fields: Object.fromEntries(source.fields.map((field) => nameOfField(field, lists))) }
    case 'documents':
      return { type: 'documents' }
    default:
      return nameOfScalar(source, lists)
  }
}

type Scalar = Exclude<QuestionSource, { kind: 'table' | 'list' | 'documents' }> | FieldSource

function nameOfScalar(source: Scalar, lists: CodeListMap): Name {
  switch (source.kind) {
    case 'yes-in-part-no':
      return { type: 'code', codes: source.inPart === false ? ['yes', 'no'] : ['yes', 'in-part', 'no'] }
    case 'choice':
      return nameOfChoice('code', source, lists)
    case 'choices':
      return nameOfChoice('codes', source, lists)
    case 'text':
      return { type: 'text' }
    case 'date':
      return { type: 'date' }
    case 'maturity':
    case 'count':
    case 'rate':
    case 'percentage':
    case 'amount':
      return { type: 'number' }
    default:
      throw unknownKind(source)
  }
}

/** With `other: true`, "other" may be answered whether or not the list has it. */
function nameOfChoice(type: 'code' | 'codes', source: { options: string; other?: boolean }, lists: CodeListMap): Name {
  const list = lists.get(source.options)
  if (!list) return { type: 'anything' }
  return { type, codes: source.other && !list.codes.includes('other') ? [...list.codes, 'other'] : list.codes }
}

function nameOfField(field: FieldSource | Broken, lists: CodeListMap): [string, Name] {
  return 'broken' in field ? [field.broken, { type: 'anything' }] : [field.id, nameOfScalar(field, lists)]
}

function nameOfAxis(axis: AxisSource, lists: CodeListMap): AxisName {
  const codes = axis.codes ?? (axis.list === undefined ? [] : (lists.get(axis.list)?.codes ?? []))
  return { codes, total: axis.total ?? false }
}
