import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { withdrawRelease as contract } from '#shared/contract/releases.ts'
import { mayBecome } from '#shared/release/release-status.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import type { ReleasesDeps } from './deps.ts'
import { dressDetail } from './dress-release.ts'
import { fallBack, findRelease, lockRelease, readFiles, setWithdrawn } from './release-queries.ts'

/**
 * Takes a published release back, or gives up one that was never public. Pages go back to the release before, or to the
 * running figures; a published release stays readable where it is asked for by name, and says that it was withdrawn.
 */
export async function withdrawRelease(
  { database, clock }: ReleasesDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const { personId } = call.actor
  return withTenant(database, { role: 'app_secretariat', state: null, personId }, async (tx) => {
    const release = (await lockRelease(tx, params.release)) ?? refuse('release.notFound')
    const after = release.status === 'published' ? 'withdrawn' : 'discarded'
    if (!mayBecome(release.status, after)) refuse('release.wrongStatus')
    await setWithdrawn(tx, release, body.reason, clock.now())
    await fallBack(
      tx,
      release.cycles.map(({ id }) => id),
      release.name,
    )
    await call.record(tx, 'release.withdrawn', { subject: release.id, details: { name: release.name, after } })
    const now = (await findRelease(tx, release.name)) ?? refuse('release.notFound')
    return dressDetail(now, await readFiles(tx, release.id), call.locale, personId)
  })
}
