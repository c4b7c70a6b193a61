import type { Version } from '#shared/definition/definition.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { changesBetween } from '#shared/reply/changes-between.ts'
import type { Change } from '#shared/summary/facts.ts'
import type { SummariesDeps } from './deps.ts'

/**
 * What was changed about each indicator between two versions: a question behind it was reworded, or broke, was split or
 * merged. Throws where the later one is not loaded: whether anything changed cannot be said then.
 */
export function changesSince(
  { definitions }: SummariesDeps,
  indicators: readonly Indicator[],
  earlier: string,
  later: string,
): ReadonlyMap<string, Change> {
  const versions = new Map<string, Version>([...definitions.versions].map(([id, { version }]) => [id, version]))
  const version = versions.get(later)
  if (!version) throw new Error(`questionnaire version ${later}, of which a document is made, is not loaded`)
  const changes = earlier === later ? {} : changesBetween(versions, earlier, version)
  return new Map(
    indicators.flatMap(({ id, questions }): readonly (readonly [string, Change])[] => {
      const own = questions.map((question) => changes[question] ?? 'same').filter((change) => change !== 'same')
      if (own.length === 0) return []
      return [[id, own.every((change) => change === 'reworded') ? 'reworded' : 'break']]
    }),
  )
}
