/** Words for a part of the States that answered, from all to none. Printed in the annex of every paper. */
export const ladderWords = [
  'all',
  'almost-all',
  'most',
  'majority',
  'half',
  'many',
  'some',
  'several',
  'few',
  'one',
  'none',
] as const
export type LadderWord = (typeof ladderWords)[number]

/** Below this number of answers only counts are given: no word and no percentage. */
export const fewestForWords = 10

/** The lowest share of each word, in per cent, from the top; below the last one the number of States decides. */
const steps: readonly (readonly [LadderWord, number])[] = [
  ['almost-all', 90],
  ['most', 75],
  ['majority', 55],
  ['half', 45],
  ['many', 30],
  ['some', 15],
]

/**
 * The fixed word for `count` of `of` States: all = 100 per cent; almost all from 90; most from 75; a majority above 55;
 * about half from 45 to 55; many from 30; some from 15; several three States or more; a few two; one. A fixed ladder
 * makes two papers comparable; it is a proposal of ours, no rule of the United Nations.
 * @param count of States, at most `of`
 */
export function ladderWordOf(count: number, of: number): LadderWord {
  if (count === 0 || of === 0) return 'none'
  if (count === of) return 'all'
  if (count === 1) return 'one'
  if (count === 2) return 'few'
  const share = (100 * count) / of
  const word = steps.find(([name, least]) => (name === 'majority' ? share > least : share >= least))
  return word?.[0] ?? 'several'
}
