import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Sentence } from './sentence.ts'

/** Kinds of documents that the same engine makes. */
export const documentKinds = ['theme', 'recommendation', 'thread', 'national', 'session-brief', 'stock-taking'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A piece of a paragraph: words, or a figure that leads to what it rests on. */
export type Run = string | { readonly text: string; readonly figure: string }

/** Where a paragraph of a draft stands. What was never drafted is `proposed`. */
export const standings = ['proposed', 'accepted', 'edited', 'own'] as const
export type Standing = (typeof standings)[number]

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly id: string
  readonly runs: readonly Run[]
  /** What the text was written from; none for paragraphs that a person wrote. */
  readonly sentences: readonly Sentence[]
  readonly standing?: Standing
}

export interface Quote {
  readonly state: string
  readonly name: string
  readonly title: string
  readonly text: string
  readonly language?: string
  /** Words such as "Original: French". */
  readonly original?: string
  readonly question: string
  readonly revision: number
}

export interface TableBlock {
  readonly kind: 'table'
  readonly id: string
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly label: string
    /** A cell without a figure holds words. */
    readonly cells: readonly { readonly text: string; readonly figure?: string }[]
  }[]
  /** Of a table that a State gave: where it stands in its reply. */
  readonly answer?: {
    readonly state: string
    readonly name: string
    readonly question: string
    readonly revision: number
  }
  /** What is said below it and belongs to no cell, in words. */
  readonly note?: string
}

/** Whether a table stands right below a heading of the same words, as a State's answers of one section do. */
export function repeatsItsHeading({ id }: Pick<TableBlock, 'id'>): boolean {
  return id.startsWith('answers-')
}

export interface ChartBlock {
  readonly kind: 'chart'
  readonly id: string
  readonly title: string
  /** The whole chart in words. */
  readonly description: string
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly values: readonly (number | null)[]
    readonly figures: readonly string[]
  }[]
}

export interface QuotesBlock {
  readonly kind: 'quotes'
  readonly id: string
  readonly intro: string
  readonly quotes: readonly Quote[]
  /** That quotations are left out by now, in words. */
  readonly note?: string
}

/** One block of a document in one language, ready to be drawn as a page or as a paper. */
export type Block =
  | { readonly kind: 'heading'; readonly id: string; readonly level: 1 | 2 | 3; readonly text: string }
  | ParagraphBlock
  | QuotesBlock
  | TableBlock
  | ChartBlock

/** Lines above the text; symbol, session and agenda item are given by whoever issues the paper. */
export interface TitleBlock {
  readonly symbol?: string
  readonly session?: string
  readonly agendaItem?: string
  /** `YYYY-MM-DD` */
  readonly date?: string
}

/** A document in one language, from one edition of one cycle. */
export interface SummaryDocument {
  readonly kind: DocumentKind
  readonly scope: string
  readonly locale: CompleteLocale
  readonly title: string
  readonly subtitle: string
  readonly titleBlock: TitleBlock
  readonly cycle: { readonly key: string; readonly title: string; readonly provenance: string }
  readonly edition: string
  /** What a reader has to know before the text, in words; such as that another edition is in force by now. */
  readonly notices?: readonly string[]
  readonly blocks: readonly Block[]
  /** Unnumbered parts after the text. */
  readonly annexes: readonly Block[]
}

/** Numbers of the paragraphs, by id, through the whole text. */
export function paragraphNumbers(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph')
  return new Map(paragraphs.map(({ id }, at) => [id, at + 1]))
}

/** Every figure of a document, each once, in the order of reading. */
export function figuresOf({ blocks, annexes }: Pick<SummaryDocument, 'blocks' | 'annexes'>): readonly string[] {
  return [...new Set([...blocks, ...annexes].flatMap(figuresIn))]
}

function figuresIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.flatMap((run) => (typeof run === 'string' ? [] : [run.figure]))
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => figure ?? []))
    case 'chart':
      return block.series.flatMap(({ figures }) => figures)
    case 'heading':
    case 'quotes':
      return []
    default:
      return block satisfies never
  }
}
