import { printCondition, printRequest } from '#shared/analysis/analysis-request.ts'
import { isAnswer } from '#shared/analysis/reading.ts'
import { printVariable } from '#shared/analysis/variable.ts'
import type { AnalysisReply, VariableReply } from '#shared/contract/analysis.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Audience, ResultCycle } from '../indicators/index.ts'
import type { Analysis } from './analysis.ts'
import { addressOf } from './address-of.ts'
import { statesIn, type Counted, type CountedTable, type Sides } from './tabulate.ts'
import { titleOf } from './title-of.ts'
import { knownWord, sayBin, word } from './words.ts'

/** The public does not read every reply in full; the secretariat reads all that was submitted. */
const twoSides = { public: 'rule.two', secretariat: 'rule.twoSubmitted' } as const

type CountedStates = ReadonlyMap<string, readonly string[]> | undefined

/** The analysis as it is sent: every category with its words, every table with its totals, every cycle with its coverage. */
export function dressAnalysis(
  analysis: Analysis,
  tables: readonly CountedTable[],
  counted: CountedStates,
): Omit<AnalysisReply, 'cell'> {
  const { request, audience, locale, cycles, sides, text, warnings } = analysis
  const dressed = {
    address: addressOf(audience, printRequest({ ...request, cycles: cycles.chosen.map(({ key }) => key) })),
    audience,
    group: request.group,
    percent: request.percent,
    rule: ruleOf(locale, audience, sides),
    cycles: cycles.chosen.map((cycle) => dressCycle(analysis, cycle, counted)),
    cyclesOffered: cycles.offered.map(choiceOf),
    ...(sides && { rows: dressVariable(locale, sides.rows, overlaps(tables, 'rows')) }),
    ...(sides && columnsOf(locale, sides, tables)),
    where: (sides?.filters ?? []).map((filter) => ({
      variable: dressVariable(locale, filter, false),
      keys: [...filter.keys],
      condition: printCondition({ variable: filter.found.variable, keys: filter.keys }),
    })),
    tables: tables.map(({ cycle, table }) => ({
      ...(cycle && tables.length > 1 && { cycle: cycle.key }),
      cells: table.cells.map((row) => row.map(({ states }) => states.length)),
      rowTotals: [...table.rowTotals],
      columnTotals: [...table.columnTotals],
      total: table.total,
      answered: {
        rows: [...table.answered.rows],
        columns: [...table.answered.columns],
        total: table.answered.total,
      },
    })),
    warnings: [...warnings],
    ...(text && { text: { question: text.question, label: text.label } }),
  }
  return { ...dressed, title: titleOf(dressed, locale) }
}

function overlaps(tables: readonly CountedTable[], side: 'rows' | 'columns'): boolean {
  return tables.some(({ table }) => table.overlapping[side])
}

/** Without a second variable, several cycles are the columns; one cycle has a single column, which needs no words. */
function columnsOf(locale: CompleteLocale, { columns, cycles }: Sides, tables: readonly CountedTable[]) {
  if (columns) return { columns: dressVariable(locale, columns, overlaps(tables, 'columns')) }
  if (cycles.length < 2) return {}
  const categories = cycles.map(({ key, title }) => ({ key, sort: 'answer' as const, label: title }))
  const label = word(locale, 'cycle')
  return { columns: { variable: 'cycle', kind: 'cycle', label, numeric: false, categories, overlapping: true } }
}

function dressVariable(locale: CompleteLocale, { found, division }: Counted, overlapping: boolean): VariableReply {
  const { variable, kind, label, part, unit, numeric, nameOf } = found
  return {
    variable: printVariable(variable),
    kind,
    label,
    ...(part !== undefined && { part }),
    ...(unit && { unit }),
    ...(variable.cycle !== undefined && { cycle: variable.cycle }),
    numeric,
    categories: division.categories.map(({ key, sort, bin }) => ({
      key,
      sort,
      label: bin
        ? sayBin(locale, bin)
        : ((sort === 'answer' ? nameOf(key) : undefined) ?? knownWord(locale, key) ?? key),
    })),
    overlapping,
  }
}

function choiceOf({ key, title, referenceYear, provenance }: ResultCycle) {
  return { key, title, referenceYear, provenance }
}

/** Who is behind the tables of a cycle: never a count without these. */
function dressCycle(
  { material, sides, request, cycles, unasked }: Analysis,
  cycle: ResultCycle,
  counted: CountedStates,
): AnalysisReply['cycles'][number] {
  const invited = material.members.get(cycle.id)?.get(request.group) ?? []
  const replied = new Set(material.silent.filter(({ cycleId }) => cycleId === cycle.id).map(({ state }) => state))
  // Who answered in a cycle is no matter of who did in another, though only those of all are in the table.
  const own = sides ? statesIn(sides, cycle) : []
  // That a State belongs to a group is no answer of it.
  const answers = asked(sides).map((side) => side.readingsIn(cycle))
  const answered = (states: readonly string[]): number =>
    answers.length === 0 ? 0 : states.filter((state) => answers.every((of) => isAnswer(of.get(state)))).length
  const inTable = counted?.get(cycle.id) ?? []
  const edition = cycles.editions.get(cycle.id) ?? 'running'
  return {
    ...choiceOf(cycle),
    edition,
    provisional: edition === 'running',
    invited: invited.length,
    replies: invited.filter((state) => replied.has(state)).length,
    answered: answered(own),
    ...(unasked.has(cycle.id) && { unasked: true }),
    counted: inTable.length,
    countedAnswered: answered(inTable),
  }
}

/** Rows and columns that States answered; groups of States are known without them. */
function asked(sides: Sides | undefined): readonly Counted[] {
  return [sides?.rows, sides?.columns].flatMap((side) => (side && side.found.origin.from !== 'division' ? [side] : []))
}

/** How States were counted, in words. */
function ruleOf(locale: CompleteLocale, audience: Audience, sides: Sides | undefined): string {
  if (!sides) return ''
  const isOfMembers = asked(sides).length === 0
  const shown = [sides.rows, ...(sides.columns ? [sides.columns] : [])]
  // A condition on an indicator drops such values just as a table does.
  const read = [...shown, ...sides.filters]
  const cut = shown.filter(({ division }) => division.categories.some(({ bin }) => bin !== undefined))
  return [
    word(locale, isOfMembers ? 'rule.members' : sides.columns ? twoSides[audience] : 'rule.one'),
    ...(sides.cycles.length > 1 ? [word(locale, isOfMembers ? 'rule.sameMembers' : 'rule.same')] : []),
    ...(read.some(({ found }) => found.kind === 'indicator') ? [word(locale, 'rule.leftOut')] : []),
    ...(cut.some(({ found }) => found.variable.bounds.length === 0) ? [word(locale, 'rule.quartiles')] : []),
    ...(cut.some(({ found }) => found.variable.bounds.length > 0) ? [word(locale, 'rule.bounds')] : []),
  ].join(' ')
}
