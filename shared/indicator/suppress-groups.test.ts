import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellOf, type AddedSeries, type Membership } from './adds-up.ts'
import { derivableFrom } from './derivable.ts'
import { fewest } from './figure.ts'
import { suppressGroups } from './suppress-groups.ts'

const total = (...states: string[]): AddedSeries => ({ by: '', code: '', states: new Set(states) })

describe('what can be worked out', () => {
  test('one unknown of a sum is, two are not', () => {
    expect(derivableFrom([new Map([['a', 1]])])).toEqual(new Set(['a']))
    expect(
      derivableFrom([
        new Map([
          ['a', 1],
          ['b', 1],
        ]),
      ]),
    ).toEqual(new Set())
  })

  test('a combination of sums gives away what no single one does', () => {
    const sums = [
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
      new Map([
        ['b', 1],
        ['c', 1],
      ]),
      new Map([
        ['a', 1],
        ['c', 1],
      ]),
    ]
    expect(derivableFrom(sums)).toEqual(new Set(['a', 'b', 'c']))
  })
})

describe('groups of States', () => {
  const groups: Membership = new Map([
    ['world', ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']],
    ['north', ['A', 'B']],
    ['south', ['C', 'D', 'E']],
    ['west', ['F', 'G', 'H']],
  ])

  test('world minus the other groups would give a group from two States: one more group is not shown', () => {
    expect([...suppressGroups([total('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')], groups)]).toEqual(['\n\nsouth'])
  })

  test('a group from one State hides behind another that is not shown anyway', () => {
    expect(suppressGroups([total('A', 'C', 'F', 'G', 'H')], groups).size).toBe(0)
  })

  test('nothing more is hidden where every group has enough States', () => {
    expect(suppressGroups([total('C', 'D', 'E', 'F', 'G', 'H')], groups).size).toBe(0)
  })
})

describe('codes of a breakdown', () => {
  const code = (name: string, states: string, more?: Pick<AddedSeries, 'nothing' | 'isTotal'>): AddedSeries => ({
    by: 'sex',
    code: name,
    states: new Set(states),
    ...more,
  })
  const world: Membership = new Map([
    ['world', [...'ABCDEFG']],
    ['north', [...'ABC']],
    ['south', [...'DEFG']],
  ])
  const hidden = (...series: AddedSeries[]): readonly string[] =>
    [...suppressGroups(series, world)].map((cell) => cell.split('\n').slice(1).join(' ')).toSorted()

  test('a code from two States is not given away by the total of three, for the third adds nothing to it', () => {
    const female = code('female', 'ABDEFG', { nothing: new Set('C') })
    expect(hidden(total(...'ABCDEFG'), female, code('male', 'ABCDEFG'))).toEqual([' north', ' south', 'female south'])
  })

  test('nothing but the other group is hidden where the third State gives a total and no codes', () => {
    const both = [code('female', 'ABDEFG'), code('male', 'ABDEFG')]
    expect(hidden(total(...'ABCDEFG'), ...both)).toEqual(['female south', 'male south'])
  })

  test('a code that is the total itself is hidden with it, and those beside it are no parts of it', () => {
    const convicted = code('convicted', 'ABCDEFG', { isTotal: true })
    const suspected = code('suspected', 'ABDEFG', { nothing: new Set('C') })
    expect(hidden(total(...'ABCDEFG'), convicted, suspected)).toEqual(['suspected south'])
    const fewer = code('convicted', 'ABDEFG', { isTotal: true })
    expect(hidden(total(...'ABDEFG'), fewer, code('suspected', 'ABCDEFG'))).toEqual([' south', 'convicted south'])
  })
})

const states = Array.from({ length: 14 }, (_, index) => `S${index}`)
const ofEachState = <T>(what: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.array(what, { minLength: states.length, maxLength: states.length })
/** What a State gives: v, a value; n, a reason that adds nothing; -, nothing that could be added. */
const given = (...often: number[]): fc.Arbitrary<string> =>
  fc.oneof(...[...'vn-'].map((one, index) => ({ arbitrary: fc.constant(one), weight: often[index] ?? 0 })))
const arbitraryGroups = fc
  .record({
    region: ofEachState(fc.integer({ min: 0, max: 3 })),
    part: ofEachState(fc.integer({ min: 0, max: 1 })),
    list: fc.subarray(states),
  })
  .map(({ region, part, list }): Membership => {
    const regions = [0, 1, 2, 3].map((r) => [`r${r}`, states.filter((_, index) => region[index] === r)] as const)
    const parts = regions.flatMap(([name, members]) =>
      [0, 1].map((p) => [`${name}p${p}`, members.filter((state) => part[states.indexOf(state)] === p)] as const),
    )
    return new Map([['world', states], ['list', list], ...regions, ...parts])
  })

type Series = Required<Pick<AddedSeries, 'nothing'>> & AddedSeries
/** A total, up to two breakdowns of up to three codes, and maybe a code that is the total again. */
const arbitrarySeries = fc
  .record({
    replying: fc.subarray(states, { minLength: 3 }),
    totals: ofEachState(given(9, 0, 1)),
    breakdowns: fc.array(fc.array(ofEachState(given(8, 1, 1)), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
    again: fc.boolean(),
  })
  .map(({ replying, totals, breakdowns, again }): readonly [Series, ...Series[]] => {
    const who = (said: readonly string[], what: string): ReadonlySet<string> =>
      new Set(replying.filter((state) => said[states.indexOf(state)] === what))
    const series = (by: string, code: string, said: readonly string[]): Series => ({
      by,
      code,
      states: who(said, 'v'),
      nothing: who(said, 'n'),
    })
    const codes = breakdowns.flatMap((list, b) => list.map((said, c) => series(`b${b}`, `c${c}`, said)))
    const copy: Series = { ...series('same', 'same', totals), isTotal: true }
    return [series('', '', totals), ...codes, ...(again ? [copy] : [])]
  })

/**
 * An attacker's view, written apart from the product: total and codes of single States are the unknowns; every figure
 * shown is an equation over them, and so is a State's total where each code is there or adds nothing. What is not shown
 * can be derived where it is a sum of such equations.
 */
function spanOf(equations: readonly (readonly number[])[]): (row: readonly number[]) => boolean {
  const pivots: { readonly at: number; readonly row: readonly number[] }[] = []
  const rest = (row: readonly number[]): readonly number[] =>
    pivots.reduce((left, pivot) => {
      const factor = (left[pivot.at] ?? 0) / (pivot.row[pivot.at] ?? 1)
      return factor === 0 ? left : left.map((one, index) => one - factor * (pivot.row[index] ?? 0))
    }, row)
  const placeIn = (row: readonly number[]): number => row.findIndex((one) => Math.abs(one) > 1e-9)
  for (const equation of equations) {
    const row = rest(equation)
    const at = placeIn(row)
    if (at >= 0) pivots.push({ at, row })
  }
  return (row) => placeIn(rest(row)) < 0
}

/** Per unknown, a State in a series, how often it stands in what is added up. */
function rowOf(series: readonly Series[], times: (one: Series, state: string) => number): readonly number[] {
  return series.flatMap((one) => states.map((state) => (one.states.has(state) ? times(one, state) : 0)))
}

/** Total less codes, of every State and breakdown where that is nothing. */
function knownOfStates([total, ...codes]: readonly [Series, ...Series[]]): readonly (readonly number[])[] {
  const breakdowns = [...Map.groupBy(codes, ({ by }) => by).values()]
  return states.flatMap((state) =>
    breakdowns.flatMap((parts) => {
      const isKnown = parts.every((one) => one.states.has(state) || one.nothing.has(state))
      if (!isKnown || !total.states.has(state) || !parts.some((one) => one.states.has(state))) return []
      const sign = (one: Series): number => (one === total ? -1 : parts.includes(one) ? 1 : 0)
      return [rowOf([total, ...codes], (one, of) => (of === state ? sign(one) : 0))]
    }),
  )
}

test('no table that is shown lets a figure that is not shown be derived by adding and subtracting', () => {
  fc.assert(
    fc.property(arbitraryGroups, arbitrarySeries, (groups, series) => {
      const also = suppressGroups(series, groups)
      const cells = series.flatMap((one) =>
        [...groups].map(([group, members]) => ({
          n: members.filter((state) => one.states.has(state)).length,
          hidden: also.has(cellOf(one, group)),
          row: rowOf(series, (other, state) => (other === one && members.includes(state) ? 1 : 0)),
        })),
      )
      const shown = cells.filter(({ n, hidden }) => n >= fewest && !hidden).map(({ row }) => row)
      const derives = spanOf([...knownOfStates(series), ...shown])
      const kept = cells.filter(({ n, hidden }) => hidden || (n > 0 && n < fewest))
      expect(kept.filter(({ row }) => derives(row))).toEqual([])
    }),
    { numRuns: 150 },
  )
})
