import type { Database } from './database/open-database.ts'
import { withTenant } from './database/transaction.ts'
import { MOST_ATTEMPTS } from './outbox.ts'

export interface OutboxState {
  readonly waiting: number
  /** Entries that failed so often that nobody tries any more. */
  readonly givenUp: number
  /** What the latest failing entry met. */
  readonly lastError: string | null
}

/** How the outbox fares, for whoever runs the installation. */
export async function readOutboxState(database: Database): Promise<OutboxState> {
  return withTenant(database, { role: 'app_accounts', state: null, personId: null }, async (tx) => {
    const open = await tx
      .selectFrom('outbox')
      .select(['attempts', 'last_error'])
      .where('done_at', 'is', null)
      .orderBy('id', 'desc')
      .execute()
    const givenUp = open.filter(({ attempts }) => attempts >= MOST_ATTEMPTS).length
    return {
      waiting: open.length - givenUp,
      givenUp,
      lastError: open.find(({ last_error }) => last_error !== null)?.last_error ?? null,
    }
  })
}
