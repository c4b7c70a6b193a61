import { startOfSeatDay } from '#shared/text/seat-day.ts'
import type { Deps } from '#server/platform/deps.ts'
import { writeAuditEvent } from '#server/platform/audit.ts'
import type { Topics } from '#server/platform/outbox.ts'
import { inSecretariat } from './in-secretariat.ts'
import { mailFocalPoints } from './mail-focal-points.ts'
import { beginCycle } from './open-cycle.ts'
import { lockCycle, readInvited } from './queries.ts'

/** What this feature does with entries of the outbox. */
export function cyclesTopics(deps: Deps): Topics {
  return { 'open-cycle': (payload) => openAgreed(deps, (payload as { key: string }).key) } // written by agreeOpening
}

/** Opens a cycle whose day has come, if that is still agreed: it may have been opened before, or taken back. */
async function openAgreed(deps: Deps, key: string): Promise<void> {
  const nobody = { personId: null, memberships: [] }
  await inSecretariat(deps, nobody, async (tx) => {
    const planned = await lockCycle(tx, key)
    const at = deps.clock.now()
    if (!planned?.opensByItself || startOfSeatDay(planned.opensOn) > at) return
    const cycle = await beginCycle(tx, key, at.toISOString())
    const origin = { personId: null, requestId: null, ip: null, at }
    await writeAuditEvent(tx, origin, 'cycle.opened', { subject: cycle.id, details: { key, byItself: true } })
    await mailFocalPoints(tx, deps.clock, cycle, await readInvited(tx, cycle.id), 'cycleOpened')
  })
  deps.wakeOutbox()
}
