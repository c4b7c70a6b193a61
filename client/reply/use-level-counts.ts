import { countByLevel, type LevelCounts } from '#shared/indicator/count-by-level.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import { planOf } from '#client/api/plan-of.ts'
import { useOpenReply } from './reply-context.tsx'
import { useSubmittable } from './use-submittable.ts'

/** How many answers go how far once this is submitted, by the rule of the receipt; sections left out are not counted. */
export function useLevelCounts(levels: ReleaseLevels, without: readonly string[] = []): LevelCounts {
  const { version } = useOpenReply().store
  return countByLevel(planOf(version), useSubmittable(without), levels)
}
