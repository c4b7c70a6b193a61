import type { deleteCycle as contract } from '#shared/contract/secretariat.ts'
import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { CyclesDeps } from './deps.ts'
import { inSecretariat } from './in-secretariat.ts'
import { lockDraft } from './open-cycle.ts'
import { removeDraft } from './queries.ts'

/** Deletes a cycle in preparation. People invited for it keep their roles: those belong to their State. */
export async function deleteCycle(
  deps: CyclesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  return inSecretariat(deps, call.actor, async (tx) => {
    const cycle = await lockDraft(tx, params.cycle)
    await removeDraft(tx, cycle)
    const details = { key: cycle.key, title: cycle.titles['en'] ?? cycle.key, invited: cycle.invited }
    await call.record(tx, 'cycle.deleted', { subject: cycle.id, details })
    return {}
  })
}
