import type { HeldReason } from '#shared/release/release-status.ts'
import { writeAuditEvent } from '#server/platform/audit.ts'
import { asSecretariat, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { holdRequests, readUnfollowed } from '../indicators/index.ts'
import { countTakenBack } from './content-queries.ts'
import type { ReleasesDeps } from './deps.ts'
import { makePublic } from './publish-release.ts'
import { isOvertaken, lockRelease, setHeld, type Release } from './release-queries.ts'

/**
 * Publishes a release whose time has come. If a State took back an answer since it was approved, it is held instead:
 * a State decides what is published, until the very moment. So is one that a later release has overtaken, which readers
 * would otherwise lose. A release given up meanwhile is left alone. Throws, to be tried again soon, while a request about
 * small counts is being worked on: only then can be said what was taken back. Whatever is worked on there again brings it
 * back (`tryEmbargoesAgain`), however often it was tried before.
 */
export async function endEmbargo(deps: ReleasesDeps, name: string): Promise<void> {
  await withTenant(deps.database, asSecretariat, async (tx) => {
    const release = await lockRelease(tx, name)
    if (release?.status !== 'embargoed' || Number(release.embargoUntil) > deps.clock.now().getTime()) return
    const because = await whatHolds(tx, release)
    if (because) await setHeld(tx, release, because)
    else await makePublic(tx, deps, release)
    await writeAuditEvent(
      tx,
      { personId: null, requestId: null, ip: null, at: deps.clock.now() },
      because ? 'release.held' : 'release.published',
      { subject: release.id, details: { name, because: because ?? null } },
    )
  })
}

async function whatHolds(tx: Tx, release: Release): Promise<HeldReason | undefined> {
  const cycleIds = release.cycles.map(({ id }) => id)
  await holdRequests(tx)
  const unfollowed = await readUnfollowed(tx, cycleIds)
  if (unfollowed.length > 0) {
    const states = unfollowed.map(({ state, hasFailed }) => (hasFailed ? `${state} (failed)` : state)).join(', ')
    throw new Error(`small counts of ${states} are still to be withheld in a cycle of release ${release.name}`)
  }
  if ((await countTakenBack(tx, cycleIds, release.name)) > 0) return 'takenBack'
  return (await isOvertaken(tx, release)) ? 'overtaken' : undefined
}
