import type { CycleReply } from '#shared/contract/cycles.ts'
import type { Static } from 'typebox'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { Actor } from '#shared/access/can.ts'
import type { Deps } from '#server/platform/deps.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import type { Cycle } from './queries.ts'

/** Runs the work as the secretariat: cycles and status of replies, never what a draft holds. */
export async function inSecretariat<T>(
  { database }: Pick<Deps, 'database'>,
  { personId }: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return withTenant(database, { role: 'app_secretariat', state: null, personId }, work)
}

/** A cycle as the contract shows it, its title in the reader's language. */
export function dressCycle(cycle: Cycle, locale: CompleteLocale): Static<typeof CycleReply> {
  const { id: _, ...shown } = cycle
  return { ...shown, title: inLocale(cycle.titles, locale) }
}
