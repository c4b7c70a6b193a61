/**
 * What can be asked of the replies of one cycle and edition. A figure is never stored alone: its query is its address,
 * and whoever opens it computes it again and sees the answers behind it.
 *
 * | rule | figure |
 * |---|---|
 * | invited, replied, silent, late | States invited; with a reply in the edition; without one; with one after the due day |
 * | answered | States with an answer to the subject |
 * | excluded | States with an answer that the secretariat left out of group figures; no other rule counts them |
 * | said | of these, States whose answer is among the codes |
 * | share | the same in per cent of those that answered |
 * | answers, mentions | answers given to all questions of the subject together; of these, answers with one of the codes |
 * | reason | States that gave one of the codes as the reason why there is no answer |
 * | blank | States that replied and left it open, or kept the answer to themselves |
 * | unasked | States that replied and were not asked, as an earlier answer ruled it out |
 * | people | per cent of the population of the States invited that live in those that replied |
 * | largest | of the ten invited States with the largest population, those that replied |
 * | median, low, high | median and quartiles of the States' values |
 * | sum, ratio | sum of the values; sum of numerators over sum of denominators |
 * | level | the median level of a scale, the lower one between two |
 * | same | States with an answer in this cycle and the earlier ones |
 * | same-said, same-said-earlier | of these, States whose answer is among the codes, in either cycle |
 * | same-median, same-median-earlier | medians over these, in either cycle |
 */
export const figureRules = [
  'invited',
  'replied',
  'silent',
  'late',
  'answered',
  'excluded',
  'said',
  'share',
  'answers',
  'mentions',
  'reason',
  'blank',
  'unasked',
  'people',
  'largest',
  'median',
  'low',
  'high',
  'sum',
  'ratio',
  'level',
  'same',
  'same-said',
  'same-said-earlier',
  'same-median',
  'same-median-earlier',
] as const
export type FigureRule = (typeof figureRules)[number]

export interface FigureQuery {
  readonly rule: FigureRule
  /**
   * An indicator (`P1-03`), a part of its breakdown (`P2-04:sex:female`), a question (`preventionAims`), a field of a list (`i1AssistanceNeeded.theme`), or what several
   * questions of one role ask within a scope (`challenges@I`). Absent where only replies are counted.
   */
  readonly subject?: string
  readonly codes?: readonly string[]
  /** A group of States, as frozen in the cycle. */
  readonly group?: string
  /** Keys of the earlier cycles a trend compares with, joined by a dot; rules on the earlier cycle are about the first. */
  readonly earlier?: string
}

/** The query as text: its parts in a fixed order, joined by `~`; empty parts at the end are left out. */
export function keyOf({ rule, subject = '', codes = [], group = '', earlier = '' }: FigureQuery): string {
  return [rule, subject, codes.join('.'), group, earlier].join('~').replace(/~+$/, '')
}

/** Reads a key back; nothing for a text that is no key. */
export function queryOf(key: string): FigureQuery | undefined {
  const [name = '', subject = '', codes = '', group = '', earlier = '', ...rest] = key.split('~')
  const rule = figureRules.find((known) => known === name)
  if (!rule || rest.length > 0) return undefined
  return {
    rule,
    ...(subject !== '' && { subject }),
    ...(codes !== '' && { codes: codes.split('.') }),
    ...(group !== '' && { group }),
    ...(earlier !== '' && { earlier }),
  }
}
