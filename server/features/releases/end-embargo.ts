import { writeAuditEvent } from '#server/platform/audit.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { countTakenBack } from './content-queries.ts'
import type { ReleasesDeps } from './deps.ts'
import { makePublic } from './publish-release.ts'
import { lockRelease, setStatus } from './release-queries.ts'

/**
 * Publishes a release whose time has come. If a State took back an answer since it was approved, it is held instead:
 * a State decides what is published, until the very moment. A release given up meanwhile is left alone.
 */
export async function endEmbargo(deps: ReleasesDeps, name: string): Promise<void> {
  await withTenant(deps.database, { role: 'app_secretariat', state: null, personId: null }, async (tx) => {
    const release = await lockRelease(tx, name)
    if (release?.status !== 'embargoed' || Number(release.embargoUntil) > deps.clock.now().getTime()) return
    const cycleIds = release.cycles.map(({ id }) => id)
    const takenBack = await countTakenBack(tx, cycleIds, name)
    if (takenBack > 0) await setStatus(tx, release, 'held')
    else await makePublic(tx, deps, release)
    await writeAuditEvent(
      tx,
      { personId: null, requestId: null, ip: null, at: deps.clock.now() },
      takenBack > 0 ? 'release.held' : 'release.published',
      { subject: release.id, details: { name, takenBack } },
    )
  })
}
