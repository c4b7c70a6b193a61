import { expect, test } from 'vitest'
import type { Indicator } from '#shared/definition/indicator.ts'
import { ask } from '#tests/support/prison-version.ts'
import type { StoredObservation } from './queries.ts'
import type { Values } from './review-values.ts'
import { sameAnswersOf } from './same-answers.ts'

const cycle = { id: 'C', referenceYear: 2026 }

/** An indicator per 100,000, or a count where nothing divides it. */
function indicator(id: string, counts: string, divides?: string): Indicator {
  const formula = divides === undefined ? { value: ask(counts) } : { numerator: ask(counts), denominator: ask(divides) }
  const kind = divides === undefined ? { type: 'count', unit: 'persons' } : { type: 'rate', unit: 'per-100000' }
  return { id, ...kind, ...formula, versions: [], questions: [], breakdowns: [] } as unknown as Indicator
}

const homicide = indicator('P1-04', 'victims', 'population')
const byFamily = indicator('P1-16', 'victims', 'women')
const victims = indicator('P1-20', 'victims')
const theft = indicator('P1-08', 'thefts', 'population')
const all = [homicide, byFamily, victims, theft]

/** What Sweden is told to look at besides its homicides, where it alone has values and others said this of them. */
function besides(
  values: readonly Partial<StoredObservation>[],
  verdicts: readonly Partial<Values['verdicts'][number]>[] = [],
) {
  const own = values.map((one) => ({ state: 'SWE', cycleId: 'C', ...one }) as StoredObservation)
  const material = {
    cycle,
    cycles: [cycle],
    observations: Map.groupBy(own, (one) => `C ${one.indicator}`),
    verdicts: verdicts.map((one) => ({ state: 'SWE', holds: true, ...one })),
    peopleOf: () => 10_000_000,
  } as unknown as Values
  const found = sameAnswersOf(homicide, all, material)('SWE')
  return found.map(({ indicator: { id }, standing = 'unremarkable' }) => `${id} ${standing}`)
}

const usual = { value: 1, denominator: 10_000_000 }

test('a value names the others that count the same answers, with how each stands in the review', () => {
  const values = [
    { indicator: 'P1-04', ...usual },
    { indicator: 'P1-16', ...usual, value: -1 },
    { indicator: 'P1-20', value: 120 },
  ]
  expect(besides(values)).toEqual(['P1-16 undecided', 'P1-20 unremarkable'])
  const said = [
    { indicator: 'P1-16', verdict: 'excluded' as const },
    { indicator: 'P1-20', verdict: 'reviewed' as const },
  ]
  expect(besides(values, said)).toEqual(['P1-16 excluded', 'P1-20 reviewed'])
})

test('what the State has no value of is not named, and what was said of an earlier value no longer counts', () => {
  const said = [{ indicator: 'P1-16', verdict: 'excluded' as const, holds: false }]
  expect(besides([{ indicator: 'P1-16', ...usual }], said)).toEqual(['P1-16 unremarkable'])
})

test('the population, which divides them all, joins only those in which it is itself in doubt', () => {
  const values = (people: number) => [
    { indicator: 'P1-04', value: 1, denominator: people },
    { indicator: 'P1-08', value: -1, denominator: people },
  ]
  expect(besides(values(10_000_000))).toEqual([])
  expect(besides(values(1_000_000))).toEqual(['P1-08 undecided'])
})
