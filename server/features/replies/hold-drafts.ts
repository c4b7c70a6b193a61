import type { Clock } from '#server/platform/clock.ts'
import { asRole, type Tx } from '#server/platform/database/transaction.ts'
import { lockDrafts, withdrawSections } from './queries.ts'
import { recordSteps } from './record-step.ts'

/** Takes every section of the held drafts back from a person, in the name of whoever decided it; what they wrote stays. */
export type TakeSectionsBack = (person: string, actor: string) => Promise<void>

/**
 * Holds the drafts of the transaction's State, so that nobody is handed a section of them meanwhile. To be done before a
 * person is held, as inviting a contributor does: in the other order two of them could wait for each other.
 */
export async function holdDrafts(tx: Tx, clock: Clock): Promise<TakeSectionsBack> {
  const drafts = await asRole(tx, 'app_rw', () => lockDrafts(tx))
  return (person, actor) =>
    asRole(tx, 'app_rw', async () => {
      const by = { actor, at: clock.now().toISOString() }
      for (const draft of drafts) {
        const taken = await withdrawSections(tx, draft, person)
        const facts = taken.map((section) => ({ section, person, held: false }))
        if (facts.length > 0) await recordSteps(tx, draft, 'assign', by, facts)
      }
    })
}
