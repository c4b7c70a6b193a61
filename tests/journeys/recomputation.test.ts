import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { csvParse } from 'd3-dsv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FiguresReply } from '#shared/contract/figures.ts'
import { getIndicatorCsv, getPublicReply } from '#shared/contract/results.ts'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { worldCycles } from '#server/world/cycles.ts'
import { seedWorld } from '#server/world/seed-world.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

/**
 * Group figures worked out a second time, from what anybody can download and from the list of States, by code that
 * shares nothing with the product: every rule, every group, totals and breakdowns.
 */
const root = new URL('../../', import.meta.url)
const definitions = loadDefinitions(fileURLToPath(new URL('questionnaires', root)))
const cycle = 'annual-2024'
const cycles = worldCycles.map((one) => (one.key === cycle ? one : { ...one, replies: 2 }))

let server: TestServer
let published: FiguresReply['figures'] = []
beforeAll(async () => {
  server = await startServer({ definitions })
  await seedWorld(server.deps, () => undefined, cycles)
  const reply = await server.app.inject({ url: `/api/v1/figures?cycle=${cycle}&breakdowns=all` })
  const { figures } = reply.json() as FiguresReply // checked against the contract elsewhere
  // Of each breakdown its first two codes: the others are computed no differently.
  published = figures.filter((one) => firstCodes(one.indicator, one.by).includes(one.code ?? ''))
}, 300_000)
afterAll(() => server.close())

function firstCodes(indicator: string, by: string | undefined): readonly string[] {
  if (by === undefined) return ['']
  const all = [...definitions.instruments.values()].flatMap(({ indicators }) => indicators)
  const codes = all.find(({ id }) => id === indicator)?.breakdowns.find((one) => one.by === by)?.codes ?? []
  return codes.slice(0, 2).map(({ code }) => code)
}

interface Line {
  readonly state: string
  readonly status: string
  readonly value: string
  readonly numerator: string
  readonly denominator: string
  readonly category: string
}
const download = async (indicator: string, by?: string, code?: string): Promise<readonly Line[]> => {
  const query = { cycle, ...(by !== undefined && { by, code: code ?? '' }) }
  const { text } = await server.anonymous().attempt(getIndicatorCsv, { params: { indicator }, query })
  return csvParse(text) as unknown as Line[] // the columns that are read are checked by their use
}

interface ReferenceState {
  readonly code: string
  readonly status: string
  readonly region: { readonly code: string }
  readonly subRegion: { readonly code: string }
  readonly unGroup: { readonly code: string } | null
  readonly ldc: boolean
  readonly lldc: boolean
  readonly sids: boolean
  readonly asean: boolean
}
const { states } = JSON.parse(readFileSync(new URL('server/reference/states.json', root), 'utf8')) as {
  states: readonly ReferenceState[]
}

function belongs(state: ReferenceState, group: string): boolean {
  if (state.status !== 'member') return false
  if (group === 'world') return true
  if (group === 'ldc' || group === 'lldc' || group === 'sids' || group === 'asean') return state[group]
  return (
    group === `un-${state.unGroup?.code.toLowerCase()}` ||
    group === `m49-${state.region.code}` ||
    group === `m49-${state.subRegion.code}`
  )
}

/** Naive: floats added in the order of the file, quantiles by walking along the sorted list. */
const rules: Readonly<Record<string, (lines: readonly Line[]) => Readonly<Record<string, number>> | undefined>> = {
  share_yes: (lines) => {
    const yes = lines.filter(({ category, value }) =>
      category === '' ? Number(value) > 0 : category === 'yes' || Number(category) > 1,
    )
    return { value: (yes.length / lines.length) * 100 }
  },
  dist: (lines) => {
    const levels = lines.map(({ value }) => Number(value)).sort((a, b) => a - b)
    while (levels.length > 2) {
      levels.shift()
      levels.pop()
    }
    return { value: levels[0] ?? -1 }
  },
  sum: (lines) => ({
    value: lines.reduce((total, one) => total + Number(one.numerator === '' ? one.value : one.numerator), 0),
  }),
  median: (lines) => {
    const sorted = lines.map(({ value }) => Number(value)).sort((a, b) => a - b)
    return { value: along(sorted, 2 / 4), low: along(sorted, 1 / 4), high: along(sorted, 3 / 4) }
  },
  ratio_of_sums: ratio,
  wmean: ratio,
}

function ratio(lines: readonly Line[]) {
  const [top, bottom] = (['numerator', 'denominator'] as const).map((part) =>
    lines.reduce((total, one) => total + Number(one[part]), 0),
  )
  const some = lines.find(({ numerator }) => Number(numerator) > 0)
  const scale = some ? (Number(some.value) * Number(some.denominator)) / Number(some.numerator) : 1
  return { value: ((top ?? 0) / (bottom ?? 1)) * scale }
}

function along(sorted: readonly number[], share: number): number {
  let left = (sorted.length - 1) * share
  let at = 0
  while (left >= 1) [left, at] = [left - 1, at + 1]
  const here = sorted[at] ?? Number.NaN
  return left < 1e-12 ? here : here * (1 - left) + (sorted[at + 1] ?? Number.NaN) * left
}

const close = (found: number | undefined, wanted: number): void =>
  expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)))

describe('every published group figure follows from what anybody can download', () => {
  test('for every indicator, rule and group, in total and for every breakdown', async () => {
    const seen = new Map<string, number>()
    for (const series of published) {
      const lines = await download(series.indicator, series.by, series.code)
      const answered = lines.filter(({ status }) => status === 'value')
      for (const { group, coverage, figures } of series.groups) {
        const members = new Set(states.filter((state) => belongs(state, group)).map(({ code }) => code))
        const own = answered.filter(({ state }) => members.has(state))
        expect([series.indicator, group, coverage.invited, coverage.answered]).toEqual([
          series.indicator,
          group,
          members.size,
          own.length,
        ])
        if (series.indicator === 'X-06') continue // a share of those invited: below
        for (const figure of figures) {
          expect(figure.n).toBe(own.length)
          expect(figure.withheld !== true || ['sum', 'wmean', 'ratio_of_sums'].includes(figure.rule)).toBe(true)
          expect([figure.rule, figure.value === undefined]).toEqual([
            figure.rule,
            own.length < 3 || figure.withheld === true,
          ])
          if (figure.value === undefined) continue
          const again = rules[figure.rule]?.(own) ?? {}
          for (const [name, wanted] of Object.entries(again)) close(figure[name as 'value'], wanted)
          seen.set(figure.rule, (seen.get(figure.rule) ?? 0) + 1)
        }
      }
    }
    expect([...seen.keys()].toSorted()).toEqual(['dist', 'median', 'ratio_of_sums', 'share_yes', 'sum', 'wmean'])
    expect(Math.min(...seen.values())).toBeGreaterThan(10)
  }, 300_000)

  test('reports are counted among the States invited', async () => {
    const lines = (await download('X-06')).filter(({ status }) => status === 'value')
    const world = published.find(({ indicator }) => indicator === 'X-06')?.groups[0]
    close(world?.figures[0]?.value, (100 * lines.length) / 193)
  })

  test('no group from fewer than three States follows from the other groups: where one is not shown, its rest is not either', () => {
    const partitions = [
      ['world', 'un-afr', 'un-apg', 'un-eeg', 'un-grulac', 'un-weog'],
      ['world', 'm49-002', 'm49-019', 'm49-142', 'm49-150', 'm49-009'],
      ['m49-002', 'm49-015', 'm49-202'],
      ['m49-019', 'm49-021', 'm49-419'],
      ['m49-142', 'm49-143', 'm49-030', 'm49-035', 'm49-034', 'm49-145'],
      ['m49-150', 'm49-151', 'm49-154', 'm49-039', 'm49-155'],
      ['m49-009', 'm49-053', 'm49-054', 'm49-057', 'm49-061'],
    ]
    let found = 0
    for (const series of published)
      for (const partition of partitions) {
        const figures = partition.map((id) =>
          series.groups
            .find(({ group }) => group === id)
            ?.figures.find(({ rule }) => rule === 'sum' || rule === 'ratio_of_sums'),
        )
        const hidden = figures.filter((figure) => figure !== undefined && figure.n > 0 && figure.value === undefined)
        if (!figures.some((figure) => figure?.tooFew)) continue
        expect(hidden.length, `${series.indicator} ${series.code} ${partition[0]}`).toBeGreaterThan(1)
        found += 1
      }
    expect(found).toBeGreaterThan(50)
  })
})

describe('the worked example', () => {
  const text = readFileSync(new URL('docs/worked-example.md', root), 'utf8')
  const cells = text
    .split('\n')
    .filter((line) => /^\| [A-Z]{3} \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll(',', '')))
  const stated = (what: string): number =>
    Number(new RegExp(`${what}[^\\n]*?\\*\\*([\\d.,]+)\\*\\*`).exec(text)?.[1]?.replaceAll(',', ''))

  test('starts from the answers that the product publishes', async () => {
    expect(cells).toHaveLength(5)
    for (const [, state = '', held, capacity] of cells) {
      const { answers } = await server.anonymous().call(getPublicReply, { params: { cycle, state }, query: {} })
      const valueOf = (id: string) => answers.find(({ question }) => question === id)?.answer.value
      const table = valueOf('prisonersHeld')
      const persons = table && 'cells' in table ? Object.values(table.cells).map(({ value }) => Number(value ?? 0)) : []
      const places = valueOf('prisonCapacity')
      expect([
        state,
        persons.reduce((a, b) => a + b, 0),
        places && 'number' in places ? Number(places.number) : 0,
      ]).toEqual([state, Number(held), Number(capacity)])
    }
  })

  test('ends at the figures that the product publishes', () => {
    const group = published
      .find(({ indicator, by }) => indicator === 'P2-06' && by === undefined)
      ?.groups.find((one) => one.group === 'un-afr')
    const figure = (rule: string) => group?.figures.find((one) => one.rule === rule)
    expect(stated('Ratio of sums')).toBeCloseTo(figure('ratio_of_sums')?.value ?? 0, 2)
    expect(stated('Median')).toBeCloseTo(figure('median')?.value ?? 0, 2)
    expect(stated('First quartile')).toBeCloseTo(figure('median')?.low ?? 0, 2)
    expect(stated('Third quartile')).toBeCloseTo(figure('median')?.high ?? 0, 2)
    expect([stated('Answered'), stated('Replies'), stated('Invited')]).toEqual([
      group?.coverage.answered,
      group?.coverage.replies,
      group?.coverage.invited,
    ])
  })

  test('withholds what it says: the one State of Northern Africa, and Sub-Saharan Africa that would give it away', () => {
    const occupancy = published.find(({ indicator, by }) => indicator === 'P2-06' && by === undefined)
    const figuresOf = (group: string) => occupancy?.groups.find((one) => one.group === group)?.figures
    expect(figuresOf('m49-015')).toContainEqual({ rule: 'ratio_of_sums', n: 1, tooFew: true })
    expect(figuresOf('m49-202')).toContainEqual({ rule: 'ratio_of_sums', n: 4, withheld: true })
    expect(figuresOf('m49-202')?.find(({ rule }) => rule === 'median')?.value).toBeGreaterThan(0)
  })
})
