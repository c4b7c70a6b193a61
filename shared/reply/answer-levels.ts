import type { Version } from '#shared/definition/definition.ts'
import { readBy } from '#shared/form/read-by.ts'
import { releaseLevelOf, type ReleaseLevel, type ReleaseLevels } from './release-level.ts'

/**
 * Who may read each answer, by question: as the State decided for it, and never more people than those who may read
 * everything that a calculated one is made of. What the version does not have stays with the secretariat.
 */
export function answerLevels(version: Version, levels: ReleaseLevels): (question: string) => ReleaseLevel {
  const places = version.sections.flatMap(({ id, questions }) =>
    questions.map((question) => [question.id, { section: id, question }] as const),
  )
  const placeOf = new Map(places)
  const levelOf = (id: string): ReleaseLevel => {
    const place = placeOf.get(id)
    if (place === undefined) return 'R1'
    return lowestLevel([releaseLevelOf(levels, place.section, id), ...readBy(place.question).map(levelOf)])
  }
  return levelOf
}

/** The level of fewest readers; of nothing, the secretariat's. */
export function lowestLevel(levels: readonly ReleaseLevel[]): ReleaseLevel {
  return levels.toSorted()[0] ?? 'R1'
}
