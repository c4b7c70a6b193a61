import type { Basis } from '#shared/summary/figure.ts'
import type { FigureQuery, FigureRule } from '#shared/summary/figure-query.ts'
import { codeWords } from './code-words.ts'
import type { Material } from './compose-document.ts'
import { intlLocaleOf } from './words.ts'
import { writePattern } from './write-pattern.ts'

/** What stands beside the kind of a figure, in words. */
interface About {
  readonly subject?: string
  readonly group?: string
  readonly text: string
  readonly kind: FigureKind
}

/** What a figure is named by: its rule, or that only some of those who answered count. */
export type FigureKind = FigureRule | 'counted'

/** A count of those who answered is not called so where a value of theirs was left out of group figures. */
export function kindOf({ rule }: FigureQuery, basis: readonly Basis[]): FigureKind {
  return rule === 'answered' && basis.some(({ excluded }) => excluded !== undefined) ? 'counted' : rule
}

/**
 * The heading of a figure's page: what it is about, what it counts, of which group, and the figure. The kind is always
 * said: “45” of the States without a reply must not read as 45 replies.
 */
export function titleOfFigure(material: Material, query: FigureQuery, { subject, group, text, kind }: About): string {
  const { wording } = material
  const what = [subject, whatItCounts(material, query, kind), group].filter((part) => part !== undefined).join(' – ')
  return writePattern(wording.text('figure.title'), wording.locale, { what, text })
}

/** What a figure of this kind counts, with the answers it asks for, in words. */
export function whatItCounts(
  { facts, wording }: Material,
  { rule, subject, codes = [], earlier = '' }: FigureQuery,
  kind: FigureKind = rule,
): string {
  const quote = (words: string): string => writePattern(wording.text('entry.pillar'), wording.locale, { label: words })
  const either = new Intl.ListFormat(intlLocaleOf[wording.locale], { type: 'disjunction' })
  const say = codeWords(facts, wording, subject)
  const [first] = earlier.split('.')
  const cycle = facts.before.find((one) => one.cycle.key === first)?.cycle.title ?? first ?? ''
  return writePattern(wording.text(`counts.${kind}`), wording.locale, {
    codes: either.format(codes.map((code) => quote(say(code)))),
    cycle: quote(cycle),
  })
}
