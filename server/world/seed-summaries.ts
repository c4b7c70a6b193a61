import { enterSummary } from '../features/summaries/index.ts'
import type { Deps } from '../platform/deps.ts'
import type { WorldCycle } from './cycles.ts'

/** The thematic summary of the demonstration world: accepted paragraph by paragraph, and published. */
const wanted = { kind: 'theme', scope: 'I', cycle: 'prevention-2025', locale: 'en' } as const

/** Publishes one summary, where its cycle is part of this world. Results are released before. */
export async function seedSummaries(
  deps: Deps,
  cast: ReadonlyMap<string, string>,
  cycles: readonly WorldCycle[],
): Promise<void> {
  if (!cycles.some(({ key }) => key === wanted.cycle)) return
  const by = cast.get('secretariat-officer') ?? null
  await enterSummary(deps, { ...wanted, by, at: '2025-11-03T09:00:00.000Z' })
}
