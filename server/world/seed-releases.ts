import { demoCast } from '../features/accounts/index.ts'
import { seedRelease } from '../features/releases/index.ts'
import type { Deps } from '../platform/deps.ts'
import type { WorldCycle } from './cycles.ts'

/** When results were released in the demonstration world, in the autumn after the cycle closed. Earlier ones never were. */
const releasedOn: Readonly<Record<string, string>> = { 'annual-2024': '2024-10-15', 'prevention-2025': '2025-10-14' }

/** Releases the closed cycles: one officer prepared them, an administrator published them. Their figures are up to date. */
export async function seedReleases(
  deps: Deps,
  cast: ReadonlyMap<string, string>,
  cycles: readonly WorldCycle[],
): Promise<void> {
  for (const { key, closed, opensOn } of cycles) {
    const day = releasedOn[key]
    if (!closed || day === undefined) continue
    const clock = { now: () => new Date(`${day}T09:00:00Z`) }
    await seedRelease(
      { ...deps, clock },
      {
        name: `${opensOn.slice(0, 4)}.1`,
        cycle: key,
        preparedBy: personOf(cast, 'secretariat-officer'),
        approvedBy: personOf(cast, 'secretariat-administrator'),
      },
    )
  }
}

function personOf(cast: ReadonlyMap<string, string>, key: string): { readonly id: string; readonly name: string } {
  const id = cast.get(key)
  const name = demoCast.find((member) => member.key === key)?.name
  if (id === undefined || name === undefined) throw new Error(`nobody in the cast is called ${key}`)
  return { id, name }
}
