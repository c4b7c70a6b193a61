import type { FigureQuery } from './figure-query.ts'
import type { Sentence, Word } from './sentence.ts'

/** A practice as a State described it in one reply, quoted in its own language. */
export interface QuotedPractice {
  readonly state: string
  readonly question: string
  readonly revision: number
  readonly title: string
  readonly text: string
  /** BCP 47, where the State said it. */
  readonly language?: string
}

export interface PlannedTable {
  readonly kind: 'table'
  readonly id: string
  readonly caption: Sentence
  readonly columns: readonly Word[]
  /** A cell without a query says "not computed", never zero. */
  readonly rows: readonly { readonly label: Word; readonly cells: readonly (FigureQuery | undefined)[] }[]
}

/** A table of words alone, such as the ladder. */
export interface PlannedWords {
  readonly kind: 'words'
  readonly id: string
  readonly caption: Word
  readonly columns: readonly Word[]
  readonly rows: readonly (readonly Word[])[]
}

export interface PlannedChart {
  readonly kind: 'chart'
  readonly id: string
  readonly title: Sentence
  readonly categories: readonly Word[]
  /** One query a category. Stacked where there is more than one series. */
  readonly series: readonly { readonly name: Word; readonly figures: readonly FigureQuery[] }[]
}

/** One block of a document before it is written in a language. Its id is the same for the same subject in every edition. */
export type Planned =
  | { readonly kind: 'heading'; readonly id: string; readonly level: 1 | 2 | 3; readonly title: Word }
  | { readonly kind: 'paragraph'; readonly id: string; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'quotes'; readonly id: string; readonly practices: readonly QuotedPractice[] }
  | PlannedTable
  | PlannedWords
  | PlannedChart
