import type { Answer } from '#shared/answer/answer.ts'
import type { Figure } from '#shared/indicator/figure.ts'
import type { Observation } from '#shared/indicator/observation.ts'
import type { Localized } from '#shared/text/localized.ts'
import { canonicalLine, type Json } from './canonical-line.ts'

/** A cycle as it stands in a release. */
export interface ReleasedCycle {
  readonly key: string
  readonly titles: Localized
  readonly referenceYear: number
  readonly versionId: string
  readonly provenance: 'real' | 'demonstration' | 'documented'
  /** Number of States invited. */
  readonly invited: number
}

/** A questionnaire version behind a release, with the hash of its files. */
export interface ReleasedDefinition {
  readonly id: string
  readonly sha256: string
}

/** Members of a group among the States invited to a cycle, as frozen when it opened. */
export interface ReleasedGroup {
  readonly cycle: string
  readonly group: string
  readonly states: readonly string[]
}

export type ReleasedObservation = Observation & {
  readonly cycle: string
  readonly state: string
  readonly revision: number
  /** Left out of group figures, and why: the State's value itself stands. */
  readonly excluded?: { readonly reason: string; readonly language: string }
}

export interface ReleasedAnswer {
  readonly cycle: string
  readonly state: string
  readonly section: string
  readonly question: string
  readonly revision: number
  readonly answer: Answer
}

/** Figures of one series, by group; a figure that rests on too few States says so and has no value. */
export interface ReleasedAggregate {
  readonly cycle: string
  readonly indicator: string
  readonly by?: string | undefined
  readonly code?: string | undefined
  readonly groups: readonly {
    readonly group: string
    readonly coverage: unknown
    readonly figures: readonly Figure[]
  }[]
}

/** Everything a release consists of, kind by kind, in the order of the canonical bytes. */
export interface ReleaseContent {
  readonly cycle: ReleasedCycle
  readonly definition: ReleasedDefinition
  readonly group: ReleasedGroup
  readonly observation: ReleasedObservation
  readonly answer: ReleasedAnswer
  readonly aggregate: ReleasedAggregate
}
export type ContentKind = keyof ReleaseContent

/** What lines of a kind are sorted by, as UTF-16 code units (PostgreSQL's collation "C" for what stands here). */
const sortKeys: { readonly [K in ContentKind]: (item: ReleaseContent[K]) => readonly string[] } = {
  cycle: ({ key }) => [key],
  definition: ({ id }) => [id],
  group: ({ cycle, group }) => [cycle, group],
  observation: ({ cycle, indicator, by = '', code = '', state }) => [cycle, indicator, by, code, state],
  answer: ({ cycle, state, question }) => [cycle, state, question],
  aggregate: ({ cycle, indicator, by = '', code = '' }) => [cycle, indicator, by, code],
}

/** Puts items of one kind into the order of the canonical bytes. */
export function inOrder<K extends ContentKind>(
  kind: K,
  items: readonly ReleaseContent[K][],
): readonly ReleaseContent[K][] {
  const keyed = items.map((item) => [sortKeys[kind](item).join('\u0000'), item] as const)
  return keyed.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)).map(([, item]) => item)
}

/** The canonical line of one item, with its kind and without what only the database knows. */
export function contentLine<K extends ContentKind>(kind: K, item: ReleaseContent[K]): string {
  return canonicalLine({ kind, ...(item as unknown as { readonly [name: string]: Json }) }) // items are plain JSON
}
