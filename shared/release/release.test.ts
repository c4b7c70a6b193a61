import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalLine } from './canonical-line.ts'
import { checkRelease } from './check-release.ts'
import { compareReleases } from './compare-releases.ts'
import { inOrder, type ReleasedAggregate, type ReleasedObservation } from './content.ts'
import { harmlessText, plainText } from './harmless-text.ts'
import { nextReleaseName } from './release-name.ts'
import { mayBecome, releaseStatuses } from './release-status.ts'

const observation = (state: string, value: number): ReleasedObservation => ({
  cycle: 'annual-2026',
  state,
  indicator: 'T-02',
  status: 'value',
  value,
  flags: [],
  footnotes: [],
  questions: [],
  revision: 1,
})
const aggregate = (value?: number): ReleasedAggregate => ({
  cycle: 'annual-2026',
  indicator: 'T-02',
  groups: [
    { group: 'world', coverage: {}, figures: [{ rule: 'median', n: 3, ...(value !== undefined && { value }) }] },
  ],
})

describe('canonical lines', () => {
  test('are those of RFC 8785, as another implementation writes them', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(canonicalLine(value as never)).toBe(canonicalize(value))
      }),
      { numRuns: 60 },
    )
  })

  test('stand in one order, however the rows came', () => {
    const rows = ['MAR', 'JPN', 'AFG'].map((state) => observation(state, 1))
    expect(inOrder('observation', rows.toReversed())).toEqual(inOrder('observation', rows))
    expect(inOrder('observation', rows).map(({ state }) => state)).toEqual(['AFG', 'JPN', 'MAR'])
  })
})

describe('text in cells', () => {
  test('never begins a formula, and comes back as it was', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('=', '+', '-', '@', '\t', "'", '＝').chain((c) => fc.string().map((s) => c + s)),
    )
    fc.assert(
      fc.property(text, (original) => {
        const cell = harmlessText(original)
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(plainText(cell)).toBe(original)
      }),
    )
  })
})

describe('the difference of two releases', () => {
  const before = { observations: [observation('MAR', 1), observation('JPN', 2)], aggregates: [aggregate(2)] }

  test('names what came, went and changed, and the figures that moved', () => {
    const after = { observations: [observation('MAR', 5), observation('FRA', 2)], aggregates: [aggregate(5)] }
    expect(compareReleases(before, after)).toMatchObject({
      added: 1,
      removed: 1,
      changed: [{ state: 'MAR', before: '1', after: '5' }],
      statesAdded: ['FRA'],
      statesRemoved: ['JPN'],
      moved: [{ group: 'world', rule: 'median', before: 2, after: 5 }],
    })
  })

  test('does not count a new revision that says the same', () => {
    const after = { ...before, observations: before.observations.map((one) => ({ ...one, revision: 2 })) }
    expect(compareReleases(before, after)).toMatchObject({ added: 0, removed: 0, changed: [], moved: [] })
  })

  test('a figure that is no longer shown has moved', () => {
    expect(compareReleases(before, { ...before, aggregates: [aggregate()] }).moved).toEqual([
      { cycle: 'annual-2026', indicator: 'T-02', group: 'world', rule: 'median', before: 2 },
    ])
  })
})

describe('checks before publishing', () => {
  const facts = {
    openCycles: [],
    observations: 3,
    states: 3,
    invited: 4,
    suppressed: 0,
    undecided: { count: 0, cycles: [] },
    leftOut: { count: 0, cycles: [] },
    changedDefinitions: [],
    demonstration: false,
    corrects: false,
  }
  const checks = (more: Partial<Parameters<typeof checkRelease>[0]>) =>
    checkRelease({ ...facts, ...more }).map(({ check, level }) => `${level} ${check}`)

  test('a plain release gives no finding', () => {
    expect(checks({})).toEqual([])
  })

  test('what stands in the way is told apart from what should be looked at', () => {
    expect(checks({ observations: 0 })).toEqual(['must-fix empty'])
    expect(checks({ changedDefinitions: ['tiny/annual/v1'] })).toEqual(['must-fix definitionChanged'])
    expect(checks({ openCycles: ['annual-2026'], suppressed: 2, demonstration: true })).toEqual([
      'look-at cycleOpen',
      'note suppressed',
      'note demonstration',
    ])
  })

  test('what the review has not decided on is to look at, with its cycles; what it left out is said', () => {
    const reviewed = {
      undecided: { count: 12, cycles: ['annual-2026'] },
      leftOut: { count: 1, cycles: ['annual-2026'] },
    }
    expect(checkRelease({ ...facts, ...reviewed })).toEqual([
      { check: 'undecided', level: 'look-at', count: 12, names: ['annual-2026'] },
      { check: 'leftOut', level: 'note', count: 1, names: ['annual-2026'] },
    ])
  })

  test('a large move and a lost State are pointed out', () => {
    const difference = compareReleases(
      { observations: [observation('MAR', 1)], aggregates: [aggregate(2)] },
      { observations: [], aggregates: [aggregate(4)] },
    )
    expect(checks({ difference, corrects: true })).toEqual(['look-at statesLost', 'look-at figuresMoved'])
  })
})

describe('names and lives', () => {
  test('a number is never given twice', () => {
    expect(nextReleaseName(2026, ['2026.1', '2026.10', '2025.11'])).toBe('2026.11')
    expect(nextReleaseName(2027, ['2026.1'])).toBe('2027.1')
  })

  test('nothing that was public can be unpublished but by withdrawal, and that is final', () => {
    expect(releaseStatuses.filter((to) => mayBecome('published', to))).toEqual(['withdrawn'])
    expect(releaseStatuses.filter((to) => mayBecome('withdrawn', to))).toEqual([])
  })
})
