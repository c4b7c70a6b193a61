import { findQuestion } from '#shared/analysis/comparability.ts'
import { otherCode, writtenCode } from '#shared/analysis/read-answer.ts'
import { all } from '#shared/analysis/read-table.ts'
import type { Variable } from '#shared/analysis/variable.ts'
import type { FieldQuestion, Question, Texts, Version } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Described, Found, Surroundings } from './found.ts'
import { word, knownWord } from './words.ts'

interface Home {
  readonly version: Version
  readonly texts: Texts
  readonly locale: CompleteLocale
}

type Shape = Omit<Described, 'label' | 'questions' | 'kind'>

/** A question, or a part of it, as a variable; nothing when none of the cycles asks it. */
export function describeQuestion(
  { deps, locale, cycles, versionOf }: Surroundings,
  variable: Variable,
): Found | undefined {
  const asking = cycles.flatMap((cycle) => {
    const version = versionOf(cycle)
    const question = version && findQuestion(version, variable.id)
    return version && question ? [{ cycle, version, question }] : []
  })
  const [latest] = asking
  if (!latest) return undefined
  const texts = deps.definitions.versions.get(latest.version.id)?.texts[locale] ?? {}
  const shape = shapeOf(latest.question, variable.parts, { version: latest.version, texts, locale })
  if (!shape) return undefined
  return {
    ...shape,
    variable,
    origin: {
      from: 'question',
      id: variable.id,
      questionIn: new Map(asking.map(({ cycle, question }) => [cycle.id, question])),
    },
    kind: latest.question.kind,
    label: texts[textKeys.question(variable.id, 'label')] ?? variable.id,
    questions: [variable.id],
  }
}

/** What its answers are counted by; nothing when the question has no such part. */
function shapeOf(question: Question, parts: readonly string[], home: Home): Shape | undefined {
  if (question.kind === 'table') return tableShape(question, parts, home)
  if (question.kind === 'list') return listShape(question, parts, home)
  if (parts.length > 0) return undefined
  if (question.kind === 'documents') return { ...numeric, unit: word(home.locale, 'entries') }
  return scalarShape(question, home)
}

const numeric = { numeric: true, nameOf: () => undefined } as const

function scalarShape(question: FieldQuestion, home: Home): Shape {
  const { locale, texts, version } = home
  switch (question.kind) {
    case 'yes-in-part-no': {
      const codes = question.inPart ? (['yes', 'in-part', 'no'] as const) : (['yes', 'no'] as const)
      return { numeric: false, codes, nameOf: (key) => knownWord(locale, key) }
    }
    case 'maturity':
    case 'choice':
    case 'choices': {
      const list = question.kind === 'maturity' ? question.levels : question.options
      const codes = version.codeLists[list]?.codes ?? []
      const other = 'other' in question && question.other && !codes.includes(otherCode) ? [otherCode] : []
      const nameOf = (key: string) =>
        texts[textKeys.code(list, key)] ?? (key === otherCode ? word(locale, 'other') : undefined)
      return { numeric: false, codes: [...codes, ...other], nameOf }
    }
    case 'text':
      return { numeric: false, codes: [writtenCode], nameOf: () => word(locale, 'written') }
    case 'date':
      return { numeric: false, each: true, nameOf: (key) => (/^\d{4}$/.test(key) ? key : undefined) }
    default:
      return { ...numeric, unit: texts[textKeys.unit(question.unit)] }
  }
}

function tableShape(
  { rows, columns, unit }: Extract<Question, { kind: 'table' }>,
  [row = all, column = all]: readonly string[],
  { texts, locale }: Home,
): Shape | undefined {
  const named = (codes: readonly string[], list: string, code: string): string | undefined => {
    if (code === all) return word(locale, 'all')
    return codes.includes(code) ? (texts[textKeys.code(list, code)] ?? code) : undefined
  }
  const rowName = named(rows.codes, rows.list, row)
  const columnName = named(columns.codes, columns.list, column)
  if (rowName === undefined || columnName === undefined) return undefined
  const part = row === all && column === all ? word(locale, 'total') : `${rowName} × ${columnName}`
  return { ...numeric, part, unit: texts[textKeys.unit(unit)] }
}

function listShape(
  { id, fields }: Extract<Question, { kind: 'list' }>,
  [name]: readonly string[],
  home: Home,
): Shape | undefined {
  if (name === undefined) return { ...numeric, part: word(home.locale, 'entries') }
  const field = fields.find((one) => one.id === name)
  if (!field) return undefined
  const shape = scalarShape(field, home)
  return { ...shape, part: home.texts[textKeys.field(id, name, 'label')] ?? name }
}
