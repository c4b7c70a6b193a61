import type { Answer, Cell, CellKey, NonAnswer } from '#shared/answer/answer.ts'
import type { Finding, FindingLevel } from '#shared/finding/finding.ts'

/**
 * What this respondent sees now: a version seen through the answers so far.
 *
 * Get one with
 * `openForm(compilePlan(version, answerRules), { answers, previous, referenceYear })`
 * (`#shared/form/compile-plan.ts`, `#shared/form/open-form.ts`, `#shared/check/answer-rules.ts`).
 *
 * A form is mutable and synchronous: a setter returns once every consequence is known. Every
 * reading method returns the *same object* until what it says has changed, so that each of them
 * can serve as a snapshot of `useSyncExternalStore`. Unknown ids throw a RangeError naming the id.
 */
export interface Form {
  /** The answer as last set, hidden or not. `undefined`: never touched, or taken away. */
  answer(question: string): Answer | undefined
  /** One cell as last set. */
  cell(question: string, at: CellKey): Cell | undefined
  /** All answers as they stand, hidden ones included: what a draft keeps. */
  answers(): Readonly<Record<string, Answer>>

  setAnswer(question: string, answer: Answer | undefined): Change
  setCell(question: string, at: CellKey, cell: Cell | undefined): Change
  /** Many cells of one table as one change (a paste, a reason for all blank cells, an undo). */
  setCells(question: string, entries: Iterable<readonly [CellKey, Cell | undefined]>): Change

  /** Whether the question (and its section) is asked. Unknown relevance is *not asked*. */
  asked(question: string): boolean
  sectionAsked(section: string): boolean
  /** For a question not asked: the questions its condition (or its section's) looks at. Empty when asked. */
  notAskedBecause(question: string): readonly string[]
  required(question: string): boolean
  /** Value of a calculated question: a decimal string, or `undefined` when unknown. Undefined for other questions. */
  calculated(question: string): string | undefined
  /** Answered, reasoned, blank; `not-asked` when hidden, `calculated` when there is nothing to type. */
  standing(question: string): Standing
  /** Totals of a table question. Totals that did not change are the same objects. */
  totals(question: string): TableTotals

  /** Findings of one question, or of the whole reply in order of the questions. Explained ones are included. */
  findings(question?: string): readonly Finding[]
  /** Findings that stand at one cell. */
  cellFindings(question: string, at: CellKey): readonly Finding[]
  /** Open findings by level: those of level `explain` that were explained are not counted. Kept up to date, never counted. */
  findingCount(): FindingCount
  /** Progress of one section, or of the whole reply. */
  progress(section?: string): Progress
  /** Pages of a section with the ids asked on each; pages without any are left out. `page` is 1-based as in the version. */
  pages(section: string): readonly VisiblePage[]
  /** Ids of the questions of a section that are not asked, for the list "Not asked because…". */
  notAsked(section: string): readonly string[]

  /** What stood there in the previous submitted reply. */
  previous(question: string): Answer | undefined
  previousCell(question: string, at: CellKey): Cell | undefined

  /**
   * Calls the listener after a change that touched the subject. Returns the unsubscriber.
   * A question's subject fires for its answer, relevance, required, calculated value, totals and findings;
   * a cell's subject for that cell and its findings; a section's for its progress, pages and findings; `reply` for any change.
   */
  subscribe(subject: Subject, listener: () => void): () => void
}

/** What one can subscribe to: `subject.question(id)`, `subject.cell(id, key)`, `subject.section(id)`, `subject.reply`. */
export type Subject = `question ${string}` | `cell ${string} ${CellKey}` | `section ${string}` | 'reply'
export const subject = {
  question: (id: string): Subject => `question ${id}`,
  cell: (id: string, at: CellKey): Subject => `cell ${id} ${at}`,
  section: (id: string): Subject => `section ${id}`,
  reply: 'reply' satisfies Subject,
} as const

/** What one setter brought about. Empty lists when it changed nothing else. */
export interface Change {
  /** Questions whose relevance flipped, with what it is now. */
  readonly relevance: readonly { readonly question: string; readonly asked: boolean }[]
  readonly required: readonly { readonly question: string; readonly required: boolean }[]
  /** Calculated questions whose value changed, with what it is now. */
  readonly calculated: readonly { readonly question: string; readonly value: string | undefined }[]
  readonly findings: { readonly added: readonly Finding[]; readonly removed: readonly Finding[] }
}

export type Standing = 'answered' | 'reasoned' | 'blank' | 'not-asked' | 'calculated'

/** A total of a table. */
export interface Total {
  /** Sum of the range; `undefined` as long as it is unknown (a blank cell, a cell with a reason other than not applicable or included elsewhere). */
  readonly sum: string | undefined
  /** Sum of the values that are there; `undefined` when there is none. */
  readonly sumGiven: string | undefined
  /** Cells holding a value, holding a typed reason, and holding nothing usable (blank or not a number yet). They add up to the cells of the range. */
  readonly given: number
  readonly reasons: number
  readonly blanks: number
}

/** Totals of a table, by year (`''` when the table has no years, otherwise the offset as in a cell key: `'0'`, `'-1'`). */
export interface TableTotals {
  readonly years: Readonly<Record<string, YearTotals>>
  /** Blank cells of the whole table. */
  readonly blanks: number
  /** What the respondent's own source states, less the calculated total of the first year; `undefined` when either is unknown. */
  readonly difference: string | undefined
}
export interface YearTotals {
  /** Total of each row over the columns, by row code; and of each column over the rows. */
  readonly rows: Readonly<Record<string, Total>>
  readonly columns: Readonly<Record<string, Total>>
  readonly grand: Total
}

export type FindingCount = Readonly<Record<FindingLevel, number>>

/** Counts of questions asked (calculated ones are not counted) and of open findings. `asked = answered + reasoned + blank`. */
export interface Progress {
  readonly asked: number
  /** A value stands there; for a table, in at least one cell. */
  readonly answered: number
  /** A typed reason stands there instead. */
  readonly reasoned: number
  readonly blank: number
  /** Blank questions that are required: a section is complete when this is 0. */
  readonly requiredBlank: number
  readonly findings: FindingCount
}

export interface VisiblePage {
  readonly page: number
  readonly questions: readonly string[]
}

/** What `openForm` starts from. */
export interface FormStart {
  readonly answers: Readonly<Record<string, Answer>>
  /** Answers of the respondent's last submitted reply. */
  readonly previous?: Readonly<Record<string, Answer>>
  readonly referenceYear: number
}

/** Reasons that leave a sum known: nothing to add here, or already added elsewhere. */
export const reasonsThatAddNothing: readonly NonAnswer[] = ['not-applicable', 'included-elsewhere']
