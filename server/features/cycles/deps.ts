import type { Deps } from '#server/platform/deps.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

export interface CyclesDeps extends Deps {
  /** Called in the transaction in which an open cycle gets further States: figures of its groups rest on who is invited. */
  readonly onInvited: (tx: Tx, cycleId: string) => Promise<void>
  /**
   * Called before anybody of the transaction's State is withdrawn: nobody is handed a section of its drafts meanwhile. What
   * it returns takes a person's sections back, in the name of `actor`.
   */
  readonly holdDrafts: (tx: Tx) => Promise<(person: string, actor: string) => Promise<void>>
}
