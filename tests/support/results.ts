import type { Answers } from '#shared/answer/answer.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import type { ReleaseLevel, ReleaseLevels } from '#shared/reply/release-level.ts'
import type { AppOptions } from '#server/app.ts'
import { repliesHooks } from '#server/app.ts'
import { enterReply, setLevelsAs, reopenAs, submitAs, type RepliesDeps } from '#server/features/replies/index.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import * as drawing from '#client/pages/render.tsx'
import { authority } from './reporting.ts'
import { startServer, type ServerOptions, type TestServer } from './server.ts'
import { tinyDefinitions, tinyVersion } from './tiny-definitions.ts'

const declared = {
  instrument: 'tiny',
  headings: ['I.1'],
  paragraphs: [],
  core: false,
  breakdowns: [],
  direction: 'neutral',
  comparability: 'limited',
  sdg: [],
  series: [],
  uncts: [],
  versions: [tinyVersion.id],
} as const

const heldOf = (row?: string) => ({ op: 'range', fn: 'sum', id: 'held', ...(row && { row }) }) as const
const capacity = { op: 'question', id: 'capacity' } as const

/** What is computed from the tiny questionnaire: an answer, a ratio with a breakdown, and the two that are not asked. */
const indicators: readonly Indicator[] = [
  {
    ...declared,
    id: 'T-01',
    type: 'policy',
    unit: 'yes-in-part-no',
    valueType: 'code',
    value: { op: 'question', id: 'hasStrategy' },
    aggregation: ['share_yes'],
    questions: ['hasStrategy'],
  },
  {
    ...declared,
    id: 'T-02',
    type: 'percentage',
    unit: 'percent',
    valueType: 'number',
    numerator: heldOf(),
    denominator: capacity,
    scale: 100,
    breakdowns: [
      {
        by: 'sex',
        codes: [
          { code: 'female', numerator: heldOf('female'), denominator: capacity },
          { code: 'male', numerator: heldOf('male'), denominator: capacity },
        ],
      },
    ],
    aggregation: ['ratio_of_sums', 'median', 'sum'],
    questions: ['held', 'capacity'],
  },
  {
    ...declared,
    id: 'T-03',
    type: 'policy',
    unit: 'yes-in-part-no',
    valueType: 'number',
    system: 'submitted',
    aggregation: ['share_yes'],
    questions: [],
    versions: [],
  },
  {
    ...declared,
    id: 'T-04',
    type: 'percentage',
    unit: 'percent',
    valueType: 'number',
    system: 'evidence',
    aggregation: ['median'],
    questions: [],
    versions: [],
  },
]

export const definitionsWithIndicators: NonNullable<ServerOptions['definitions']> = {
  ...tinyDefinitions,
  instruments: new Map([
    [
      'tiny',
      {
        instrument: {
          id: 'tiny',
          symbols: [],
          pillars: [
            { id: 'I', key: 'one', titleStatus: 'confirmed', headings: [{ id: 'I.1', titleStatus: 'confirmed' }] },
          ],
          paragraphs: [],
        },
        versions: [],
        indicators,
        indicatorTexts: { en: {}, fr: {}, ar: {} },
        searchWords: new Map(),
      },
    ],
  ]),
}

/** A server that also draws the public pages. */
export async function startWithPages(options: ServerOptions = {}): Promise<TestServer> {
  const renderer = { ...drawing, styles: [], scripts: {}, assets: import.meta.dirname }
  const http: AppOptions = { ...options.http, renderer }
  return startServer({ definitions: definitionsWithIndicators, ...options, http })
}

/** Every section open to the same readers. */
export function allAt(level: ReleaseLevel, exceptions: ReleaseLevels['exceptions'] = {}): ReleaseLevels {
  return { sections: Object.fromEntries(tinyVersion.sections.map(({ id }) => [id, level])), exceptions }
}

interface Report {
  readonly cycle: string
  readonly state: string
  readonly answers?: Answers
  readonly levels?: ReleaseLevels
  readonly correction?: boolean
  /** ISO 8601. */
  readonly at?: string
}

/** A State submits, or corrects, what is given; its levels first. */
export async function reports(
  server: TestServer,
  { cycle, state, answers, levels, correction, at = '2026-11-05T08:00:00.000Z' }: Report,
): Promise<void> {
  const person = server.people.get('morocco-focal-point') ?? ''
  const entry = { cycle, state, person, at }
  const deps: RepliesDeps = { ...server.deps, ...repliesHooks(server.deps) }
  await withTenant(server.database, { role: 'app_rw', state, personId: person }, async (tx) => {
    if (correction) await reopenAs(tx, entry)
    if (answers) await enterReply(tx, deps, { ...entry, answers })
    if (levels) await setLevelsAs(tx, deps, { ...entry, levels })
    await submitAs(tx, deps, { ...entry, authority })
  })
}

/** Persons held and places, as a State would fill them in. */
export function prison(female: number, male: number, places: number): Answers {
  const cell = (value: number) => ({ value: String(value) })
  return {
    held: {
      value: {
        cells: {
          'female:sentenced': cell(female),
          'female:unsentenced': cell(0),
          'male:sentenced': cell(male),
          'male:unsentenced': cell(0),
        },
      },
    },
    capacity: { value: { number: String(places) } },
  }
}
