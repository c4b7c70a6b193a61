import type { Profile } from './profile.ts'
import { randomFor } from './random.ts'
import { sizeOf, wholeOf, type PartOf } from './sizes.ts'
import { weightOf } from './weights.ts'

/** When a reply is invented. A State's figures move by a few per cent from one cycle to the next. */
export interface Moment {
  readonly cycle: string
  /** Factor on the figures of the first annual cycle, close to 1. */
  readonly drift: number
}

/** The magnitude of a question for this State and cycle; a part is never more than allowed of its whole. */
export function totalOf(question: string, profile: Profile, moment: Moment): number {
  const { per100000, absolute = [12, 200], partOf } = sizeOf(question)
  const random = randomFor(profile.seed, profile.state, question, 'size')
  if (partOf) return wholeAt(partOf, profile, moment) * random.between(...(partOf.share ?? [1, 1]))
  const base = per100000 ? (profile.population / 100_000) * random.scaled(...per100000) : random.scaled(...absolute)
  return base * growthOf(question, profile, moment) * slipOf(question, profile, moment)
}

/** Whole persons or cases, as they stand in the table that is divided once more. */
function wholeAt({ question, column, columns = [] }: PartOf, profile: Profile, moment: Moment): number {
  const whole = Math.round(totalOf(question, profile, moment))
  if (column === undefined) return whole
  const parts = apportion(whole, sharesOf(question, columns, profile, moment))
  return parts[columns.indexOf(column)] ?? 0
}

/** How a State's figure has moved since the first annual cycle: its own way, up or down, with a little unrest. */
export function growthOf(question: string, { seed, state }: Profile, { cycle, drift }: Moment): number {
  const pace = randomFor(seed, state, question, 'pace').between(-1.5, 2.5)
  return drift ** pace * randomFor(seed, state, question, cycle, 'unrest').between(0.985, 1.015)
}

/** Tables of the open cycle in which a few States slip: there is something for the secretariat to look at. */
const slipping = ['homicideVictims', 'childrenHeld', 'cybercrimeOffences', 'traffickingVictims']

function slipOf(question: string, { seed, state }: Profile, { cycle }: Moment): number {
  if (cycle !== 'annual-2026' || !slipping.includes(question)) return 1
  return randomFor(seed, state, question, 'slip').chance(0.05) ? 4 : 1
}

/** Shares of an axis that add up to one: a State's own, nearly the same from cycle to cycle and in all parts of a whole. */
export function sharesOf(
  question: string,
  codes: readonly string[],
  { seed, state }: Profile,
  { cycle }: Pick<Moment, 'cycle'>,
  tilt: (code: string) => number = () => 1,
): readonly number[] {
  const whole = wholeOf(question)
  const raw = codes.map((code) => {
    const steady = randomFor(seed, state, whole, code, 'share').scaled(0.62, 1.6)
    const unrest = randomFor(seed, state, whole, code, cycle, 'share').between(0.97, 1.03)
    return weightOf(question, whole, code) * steady * unrest * tilt(code)
  })
  const all = raw.reduce((sum, one) => sum + one, 0)
  return raw.map((one) => one / all)
}

/** Whole numbers in these proportions that add up to the total: largest remainders first. */
export function apportion(total: number, shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => total * share)
  const parts = exact.map(Math.floor)
  const left = Math.round(total - parts.reduce((sum, one) => sum + one, 0))
  const order = exact.map((value, at) => [value - Math.floor(value), at] as const).toSorted(([a], [b]) => b - a)
  for (const [, at] of order.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1
  return parts
}
