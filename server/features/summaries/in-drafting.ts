import type { Actor } from '#shared/access/can.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { isId } from '#server/platform/database/is-id.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { etagOfDraft } from './dress-draft.ts'
import { findDraft, type Draft } from './draft-queries.ts'
import type { SummariesDeps } from './deps.ts'

/** Runs the work as the secretariat: drafts are its own until they are published. */
export async function inDrafting<T>(
  { database }: Pick<SummariesDeps, 'database'>,
  { personId }: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return withTenant(database, { role: 'app_secretariat', state: null, personId }, work)
}

/** The draft, held until the transaction ends, as the caller last saw it. */
export async function demandDraft(tx: Tx, id: string, ifMatch: string | undefined): Promise<Draft> {
  const draft = isId(id) ? await findDraft(tx, id, 'held') : undefined
  if (!draft) return refuse('summary.notFound')
  const current = etagOfDraft(draft)
  if (ifMatch === undefined) return refuse('precondition.required', { current })
  return ifMatch === current ? draft : refuse('precondition.failed', { current })
}
