import { releaseLevelOf, releaseLevels, type ReleaseLevel, type ReleaseLevels } from '#shared/reply/release-level.ts'

/** What a change of levels does at once to answers that have been submitted. */
export interface LevelEffect {
  /** How many answers more people can read from then on. */
  readonly opens: number
  /** How many answers fewer people can read. */
  readonly closes: number
}

/**
 * Compares who may see what before and after, answer by answer.
 * @param sectionOf section of each answer that goes as far as its level says
 */
export function levelEffect(
  sectionOf: Iterable<readonly [question: string, section: string]>,
  before: ReleaseLevels,
  after: ReleaseLevels,
): LevelEffect {
  const effect = { opens: 0, closes: 0 }
  for (const [question, section] of sectionOf) {
    const step = rank(releaseLevelOf(after, section, question)) - rank(releaseLevelOf(before, section, question))
    if (step > 0) effect.opens += 1
    if (step < 0) effect.closes += 1
  }
  return effect
}

const rank = (level: ReleaseLevel): number => releaseLevels.indexOf(level)
