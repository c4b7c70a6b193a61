import type { Answer } from '#shared/answer/answer.ts'
import type { Finding } from '#shared/finding/finding.ts'
import { currentAnswer } from './cells.ts'
import { collectFindings, hasFindings, readFindingCount } from './count-findings.ts'
import { calculatedText } from './evaluate.ts'
import type { Form, FindingCount, Progress, TableTotals, VisiblePage } from './form.ts'
import { cellIndexOf, questionSlot, sectionSlot, tableAt } from './places.ts'
import { notAskedBecause, notAskedIn, progressOf, visiblePages } from './section-readings.ts'
import { standings, type FormState } from './form-state.ts'
import { tableTotals } from './table-totals.ts'
import type { Tracker } from './run.ts'

type Reading = Omit<Form, 'setAnswer' | 'setCell' | 'setCells' | 'subscribe'>

/** The reading half of a form. Whatever it hands out is kept until `forget` says that it moved. */
export function createReadings(state: FormState): { form: Reading; forget: (tracker: Tracker) => void } {
  const kept = createKept()
  const form = { ...readQuestions(state), ...readKept(state, kept) }
  return { form, forget: (tracker) => forget(kept, state, tracker) }
}

interface Kept {
  readonly findings: Map<number, readonly Finding[]>
  readonly totals: Map<number, TableTotals>
  readonly staleTotals: Set<number>
  /** By section slot; the section after the last stands for the whole reply. */
  readonly progress: Map<number, Progress>
  readonly pages: Map<number, readonly VisiblePage[]>
  readonly notAsked: Map<number, readonly string[]>
  all: readonly Finding[] | undefined
  count: FindingCount | undefined
  answers: Readonly<Record<string, Answer>> | undefined
}

function createKept(): Kept {
  return {
    findings: new Map(),
    totals: new Map(),
    staleTotals: new Set(),
    progress: new Map(),
    pages: new Map(),
    notAsked: new Map(),
    all: undefined,
    count: undefined,
    answers: undefined,
  }
}

function forget(kept: Kept, state: FormState, tracker: Tracker): void {
  kept.answers = undefined
  for (const slot of tracker.findingsAt) kept.findings.delete(slot)
  if (tracker.findingsAt.size > 0) kept.all = kept.count = undefined
  for (const slot of tracker.questions) if (kept.totals.has(slot)) kept.staleTotals.add(slot)
  for (const section of tracker.sections) {
    kept.progress.delete(section)
    if (tracker.relevance.length === 0) continue
    kept.pages.delete(section)
    kept.notAsked.delete(section)
  }
  if (tracker.sections.size > 0) kept.progress.delete(state.plan.sections.length)
}

/** Readings that are read off the state as they are. */
function readQuestions(state: FormState): Omit<Reading, keyof KeptReading> {
  const { plan } = state
  const at = (question: string): number => questionSlot(plan, question)
  return {
    answer: (question) => currentAnswer(state, at(question)),
    cell(question, key) {
      const table = tableAt(plan, question)
      return state.cells[table.firstCell + cellIndexOf(table, key)]
    },
    asked: (question) => state.asked[at(question)] === 1,
    sectionAsked: (section) => state.sectionAsked[sectionSlot(plan, section)] === 1,
    notAskedBecause: (question) => notAskedBecause(state, at(question)),
    required: (question) => state.required[at(question)] === 1,
    calculated: (question) => calculatedText(state, at(question)),
    standing: (question) => standings[state.standing[at(question)] ?? 0] ?? 'blank',
    cellFindings(question, key) {
      const table = tableAt(plan, question)
      return state.cellFindings.get(table.firstCell + cellIndexOf(table, key)) ?? none
    },
    previous: (question) => state.previous[plan.questions[at(question)]?.id ?? ''],
    previousCell(question, key) {
      const value = state.previous[plan.questions[at(question)]?.id ?? '']?.value
      return value !== undefined && 'cells' in value ? value.cells[key] : undefined
    },
  }
}

const none: readonly Finding[] = []

type KeptReading = Pick<Reading, 'answers' | 'totals' | 'findings' | 'findingCount' | 'progress' | 'pages' | 'notAsked'>

function readKept(state: FormState, kept: Kept): KeptReading {
  const { plan } = state
  const whole = plan.sections.length
  const section = (id: string): number => sectionSlot(plan, id)
  return {
    answers: () => (kept.answers ??= allAnswers(state)),
    totals(question) {
      const table = tableAt(plan, question)
      const before = kept.totals.get(table.slot)
      if (before && !kept.staleTotals.delete(table.slot)) return before
      return keep(kept.totals, table.slot, tableTotals(state, table, before))
    },
    findings: (question) =>
      question === undefined
        ? (kept.all ??= allFindings(state))
        : findingsOf(state, kept, questionSlot(plan, question)),
    findingCount: () => (kept.count ??= readFindingCount(state, whole)),
    progress: (id) => once(kept.progress, id === undefined ? whole : section(id), (at) => progressOf(state, at)),
    pages: (id) => once(kept.pages, section(id), (at) => visiblePages(state, at)),
    notAsked: (id) => once(kept.notAsked, section(id), (at) => notAskedIn(state, at)),
  }
}

function findingsOf(state: FormState, kept: Kept, slot: number): readonly Finding[] {
  if (!hasFindings(state, slot)) return none
  return once(kept.findings, slot, (at) => {
    const found: Finding[] = []
    collectFindings(state, at, found)
    return found
  })
}

function once<T>(map: Map<number, T>, at: number, make: (at: number) => T): T {
  const known = map.get(at)
  return known === undefined ? keep(map, at, make(at)) : known
}

function keep<T>(map: Map<number, T>, at: number, value: T): T {
  map.set(at, value)
  return value
}

/** Findings of the whole reply, in order of the questions. */
export function allFindings(state: FormState): readonly Finding[] {
  const found: Finding[] = []
  for (let slot = 0; slot < state.plan.questions.length; slot++) collectFindings(state, slot, found)
  return found
}

function allAnswers(state: FormState): Readonly<Record<string, Answer>> {
  const answers: Record<string, Answer> = {}
  for (const [slot, question] of state.plan.questions.entries()) {
    const answer = currentAnswer(state, slot)
    if (answer !== undefined) answers[question.id] = answer
  }
  return answers
}
