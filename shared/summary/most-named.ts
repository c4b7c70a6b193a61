import type { SummaryFacts } from './facts.ts'
import { computeFigure } from './figure.ts'
import type { FigureQuery } from './figure-query.ts'
import type { Entry, Word } from './sentence.ts'

/** Codes that name nothing a reader could use. */
const saysNothing = new Set(['other', 'not-recorded', 'notRecorded', 'unknown'])

export interface Named {
  readonly code: string
  readonly count: number
  readonly label: Word
  readonly figure: FigureQuery
}

/**
 * The codes that most States named, most first, those named equally often in the order of the code list; what nobody
 * named is left out. Codes are ordered, never States.
 */
export function mostNamed(
  facts: SummaryFacts,
  subject: string,
  list: string,
  {
    most,
    without = [],
    rule = 'said',
  }: { readonly most: number; readonly without?: readonly string[]; readonly rule?: 'said' | 'mentions' },
): readonly Named[] {
  const codes = facts.version.codeLists[list]?.codes ?? []
  return codes
    .filter((code) => !without.includes(code) && !saysNothing.has(code))
    .map((code): Named => {
      const figure: FigureQuery = { rule, subject, codes: [code] }
      return { code, figure, label: { text: `code.${list}.${code}` }, count: computeFigure(facts, figure)?.value ?? 0 }
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most)
}

export function entryOf({ label, figure }: Named): Entry {
  return { template: 'entry.count', label, figures: { said: figure } }
}
