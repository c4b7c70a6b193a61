import type { Expression } from '#shared/expression/expression.ts'
import type { FindingLevel } from '#shared/finding/finding.ts'
import type { NonAnswer } from '#shared/answer/answer.ts'
import type { NumericKind } from '#shared/kind/numeric-kinds.ts'

/**
 * A questionnaire version as the rest of the program sees it: files read, references and patterns
 * resolved, expressions parsed. Plain JSON without any text in a human language; texts are looked
 * up by key (see `text-keys.ts`) in one `Texts` per language.
 */
export interface Version {
  /** `instrument/questionnaire/vN`, e.g. `kyoto-declaration/annual-core/v1`. */
  readonly id: string
  readonly instrument: string
  readonly questionnaire: string
  readonly version: number
  readonly cycleKind: CycleKind
  /** Pillar of a thematic questionnaire. */
  readonly pillar?: string
  /** Estimated minutes to fill it for a State that has its figures at hand. */
  readonly minutes: number
  /** Version number of the same questionnaire, such as `v1`, that `changes` compares with. */
  readonly since?: string
  /** How questions stand to those of the same id there; what is not listed is the same. */
  readonly changes?: Readonly<Record<string, QuestionChange>>
  readonly codeLists: Readonly<Record<string, CodeList>>
  readonly sections: readonly Section[]
}

export const cycleKinds = ['annual', 'thematic', 'four-year', 'one-off'] as const
export type CycleKind = (typeof cycleKinds)[number]

/** How a question stands to the one of the same id in an earlier version. */
export const questionChanges = ['same', 'reworded', 'split', 'merged', 'break'] as const
export type QuestionChange = (typeof questionChanges)[number]

export interface Section {
  readonly id: string
  /** `I` to `IV`, or absent for general sections and the follow-up process. */
  readonly pillar?: string
  readonly headings?: readonly string[]
  readonly relevant?: Expression
  /** Questions per page: each inner list is one page of question ids. */
  readonly pages: readonly (readonly string[])[]
  readonly questions: readonly Question[]
}

/** Codes in order. Labels are texts `code.<list>.<code>`. `notRecorded` names the code that stands for "not recorded", if any. */
export interface CodeList {
  readonly id: string
  readonly codes: readonly string[]
  readonly notRecorded?: string
}

export type Question =
  | YesInPartNoQuestion
  | MaturityQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | TableQuestion
  | ListQuestion
  | DocumentsQuestion
export type Kind = Question['kind']
/** Kinds that a field of a list may have. */
export type FieldQuestion = Exclude<Question, TableQuestion | ListQuestion | DocumentsQuestion>

export interface QuestionBase {
  /** Permanent within the instrument. */
  readonly id: string
  readonly headings?: readonly string[]
  /** Paragraph numbers that are safe to cite. */
  readonly paragraphs?: readonly number[]
  /** SDG targets or indicators, e.g. `16.3.2`. */
  readonly sdg?: readonly string[]
  readonly indicators?: readonly string[]
  /** Cross-cutting threads: `gender`, `youth`, `partnerships`, `digitalization`, … */
  readonly tags?: readonly string[]
  /** Rows of the source documents (`tests/questionnaires/contract-rows.yaml`) this question answers, e.g. `2-05`. */
  readonly asks?: readonly string[]
  /** Who usually holds the data: codes of the code list `institution`. */
  readonly holders?: readonly string[]
  readonly relevant?: Expression
  /** Whether a section counts as complete without it. Nothing is compulsory: a typed reason always satisfies it. */
  readonly required?: boolean | Expression
  /** Reasons offered; all six unless the author narrows them. */
  readonly nonAnswers: readonly NonAnswer[]
  readonly checks?: readonly Check[]
  /** Whether the answer should name a law or document. */
  readonly reference?: 'required' | 'optional'
  /** Where this question was first defined, when a later version uses it: `kyoto-declaration/thematic-prevention/v1`. */
  readonly from?: string
  /** Set by a pattern: the texts it falls back to and the values put into them. */
  readonly pattern?: { readonly key: string; readonly heading?: string }
}

export interface Check {
  /** Permanent within the question; text key `<question>.check.<id>`. */
  readonly id: string
  readonly level: FindingLevel
  /** What must hold. Fires only when it is known to be false. */
  readonly holds: Expression
  /** Other questions compared, shown as links. */
  readonly also?: readonly string[]
}

export interface YesInPartNoQuestion extends QuestionBase {
  readonly kind: 'yes-in-part-no'
  /** False for plain yes/no. */
  readonly inPart: boolean
}
export interface MaturityQuestion extends QuestionBase {
  readonly kind: 'maturity'
  /** Code list of the levels `0` to `4`; labels are texts. */
  readonly levels: string
}
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice'
  readonly options: string
  readonly other: boolean
}
export interface ChoicesQuestion extends QuestionBase {
  readonly kind: 'choices'
  readonly options: string
  readonly other: boolean
  /** A code that excludes the others, such as `none`. */
  readonly exclusive?: string
}
export interface TextQuestion extends QuestionBase {
  readonly kind: 'text'
  readonly maxWords: number
  readonly lines: number
}
export interface NumberQuestion extends QuestionBase {
  readonly kind: NumericKind
  /** Text key suffix `unit.<unit>`, e.g. `persons`, `per-100000`, `usd-million`. */
  readonly unit: string
  readonly decimals: number
  readonly min?: number
  readonly max?: number
  /** A calculated question is shown, never typed. */
  readonly calculate?: Expression
}
export interface DateQuestion extends QuestionBase {
  readonly kind: 'date'
  readonly precision: 'year' | 'month' | 'day'
  readonly min?: string
  readonly max?: string
}
export interface Axis {
  /** Code list whose labels head the rows or columns. */
  readonly list: string
  readonly codes: readonly string[]
  /** The code among `codes` that stands for "not recorded", if the axis has one. */
  readonly notRecorded?: string
  /** Whether a calculated total over this axis is shown (and may be compared with the reported one). */
  readonly total: boolean
}
export interface TableQuestion extends QuestionBase {
  readonly kind: 'table'
  readonly rows: Axis
  readonly columns: Axis
  /** Year offsets against the reference year, latest first, e.g. `[0, -1]`; absent when the table has no years. */
  readonly years?: readonly number[]
  readonly cell: NumericKind
  readonly unit: string
  readonly decimals: number
  readonly min?: number
  readonly max?: number
  /** Whether the respondent may state the total of its own source beside the calculated one. */
  readonly reportedTotal: boolean
}
export interface ListQuestion extends QuestionBase {
  readonly kind: 'list'
  readonly fields: readonly FieldQuestion[]
  readonly maxItems: number
}
export interface DocumentsQuestion extends QuestionBase {
  readonly kind: 'documents'
  readonly maxItems: number
}

/** All texts of a version in one language: flat keys, ICU messages. */
export type Texts = Readonly<Record<string, string>>
