import { withTenant } from '#server/platform/database/transaction.ts'
import type { ReleasesDeps } from './deps.ts'
import { putTogether, type Officer } from './prepare-release.ts'
import { approve } from './publish-release.ts'
import { readReleases } from './release-queries.ts'

interface Wanted {
  readonly name: string
  readonly cycle: string
  readonly preparedBy: Officer
  readonly approvedBy: Officer
}

/** Prepares and publishes a release as two people would, for the demonstration world; leaves one that exists. Figures are up to date. */
export async function seedRelease(deps: ReleasesDeps, wanted: Wanted): Promise<void> {
  const { name, cycle, preparedBy, approvedBy } = wanted
  const tenant = { role: 'app_secretariat', state: null, personId: preparedBy.id } as const
  const known = await withTenant(deps.database, tenant, readReleases)
  if (known.some((release) => release.name === name)) return
  await withTenant(deps.database, tenant, async (tx) => {
    await putTogether(tx, deps, { name, cycles: [cycle] }, preparedBy)
    await approve(tx, deps, name, approvedBy)
  })
}
