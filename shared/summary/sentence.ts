import type { FigureQuery } from './figure-query.ts'

/** A word put into a sentence: a text of the questionnaire or instrument, a State, a group, a day, an edition, or as it stands. */
export type Word =
  | { readonly text: string; /** Where there is no such text. */ readonly or?: string }
  | { readonly state: string }
  | { readonly group: string }
  | { readonly day: string }
  | { readonly edition: string }
  | { readonly given: string }

/** One entry of an enumeration, with figures of its own. */
export interface Entry {
  /** Key of the catalogue, beginning with `entry.`. */
  readonly template: `entry.${string}`
  readonly label?: Word
  readonly figures: Readonly<Record<string, FigureQuery>>
}

/**
 * A sentence before it is written: a template of the catalogue and what is put into it. Written from the same edition
 * in the same language it reads the same, byte by byte.
 */
export interface Sentence {
  /** Key of `sentences.<locale>.json`. */
  readonly template: string
  readonly figures: Readonly<Record<string, FigureQuery>>
  readonly words?: Readonly<Record<string, Word>>
  readonly entries?: readonly Entry[]
}
