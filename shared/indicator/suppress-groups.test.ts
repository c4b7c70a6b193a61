import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivableFrom } from './derivable.ts'
import { fewest } from './figure.ts'
import { cellOf, suppressGroups, type AddedSeries, type Membership } from './suppress-groups.ts'

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

const states = Array.from({ length: 14 }, (_, index) => `S${index}`)
const arbitraryWorld = fc.record({
  region: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 }),
  part: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 14, maxLength: 14 }),
  list: fc.subarray(states),
  replying: fc.subarray(states, { minLength: 3 }),
  codes: fc.integer({ min: 0, max: 3 }),
  values: fc.array(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 3 }), {
    minLength: 14,
    maxLength: 14,
  }),
})

/**
 * An attacker's view, written apart from the product: values of single States are the unknowns, every figure shown is an
 * equation over them, and a figure not shown can be derived if adding it does not raise the rank.
 */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9)
    if (at < 0) continue
    const pivot = left.splice(at, 1)[0] ?? []
    left.splice(found, 0, pivot)
    for (const row of left.slice(found + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      for (let index = 0; index < row.length; index += 1) row[index] = (row[index] ?? 0) - factor * (pivot[index] ?? 0)
    }
    found += 1
  }
  return found
}

test('no table that is shown lets a figure that is not shown be derived by adding and subtracting', () => {
  fc.assert(
    fc.property(arbitraryWorld, ({ region, part, list, replying, codes }) => {
      const at = (where: readonly number[], value: number) => states.filter((_, index) => where[index] === value)
      const both = (r: number, p: number) => at(region, r).filter((state) => at(part, p).includes(state))
      const groups = new Map<string, readonly string[]>([
        ['world', states],
        ['list', list],
      ])
      for (const r of [0, 1, 2, 3]) {
        groups.set(`r${r}`, at(region, r))
        for (const p of [0, 1]) groups.set(`r${r}p${p}`, both(r, p))
      }
      const names = Array.from({ length: codes }, (_, index) => `c${index}`)
      const replied = new Set(replying)
      const series: AddedSeries[] = [
        { by: '', code: '', states: replied },
        ...names.map((code) => ({ by: 'sex', code, states: replied })),
      ]
      const also = suppressGroups(series, groups)
      // Unknowns: State × code; a total is the sum of its codes (or one unknown where there is no breakdown).
      const parts = Math.max(1, codes)
      const rowOf = (code: string, members: readonly string[]) =>
        states.flatMap((state) =>
          Array.from({ length: parts }, (_, index) =>
            members.includes(state) && replied.has(state) && (code === '' || code === `c${index}`) ? 1 : 0,
          ),
        )
      const cells = series.flatMap(({ by, code }) =>
        [...groups].map(([group, members]) => ({
          n: members.filter((state) => replied.has(state)).length,
          hidden: also.has(cellOf({ by, code }, group)),
          row: rowOf(code, members),
        })),
      )
      const shown = cells.filter(({ n, hidden }) => n >= fewest && !hidden).map(({ row }) => row)
      const before = rank(shown)
      const kept = cells.filter(({ n, hidden }) => hidden || (n > 0 && n < fewest))
      for (const { row } of kept) expect(rank([...shown, row])).toBeGreaterThan(before)
    }),
    { numRuns: 150 },
  )
})
