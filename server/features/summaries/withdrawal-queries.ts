import { sql } from 'kysely'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { Draft, Place, PublishedText } from './draft-queries.ts'

/** A published text that was taken back: what everybody may know of it. */
export interface Withdrawal {
  readonly cycle: { readonly key: string; readonly title: string }
  /** That the text rested on. */
  readonly edition: string
  readonly title: string
  readonly withdrawnAt: Date
  /** In the language of the text. */
  readonly reason: string
}

/** The withdrawal of the text in a place, unless another one was published there since. */
export async function findWithdrawal(
  tx: Tx,
  { cycle, kind, scope, locale }: Omit<Place, 'locale'> & { readonly locale: CompleteLocale },
): Promise<Withdrawal | undefined> {
  const { rows } = await sql<Withdrawal>`select
      jsonb_build_object('key', c.key, 'title', coalesce(c.titles ->> ${locale}::text, c.title)) as cycle, w.edition, w.title,
      w.withdrawn_at as "withdrawnAt", w.reason
    from withdrawn_summary w join cycle c using (cycle_id)
    where c.key = ${cycle} and w.kind = ${kind} and w.scope = ${scope} and w.locale = ${locale}`.execute(tx)
  return rows[0]
}

/** The cycles and languages for which the document was withdrawn. */
export async function readWithdrawnTexts(
  tx: Tx,
  { kind, scope }: Pick<Place, 'kind' | 'scope'>,
): Promise<readonly PublishedText[]> {
  const { rows } = await sql<PublishedText>`select c.key as cycle, w.locale from withdrawn_summary w
    join cycle c using (cycle_id) where w.kind = ${kind} and w.scope = ${scope} order by w.locale`.execute(tx)
  return rows
}

interface Withdrawing {
  readonly reason: string
  /** ISO 8601. */
  readonly at: string
  readonly by: string | null
}

/** Takes a published text from the public, and leaves them the reason. */
export async function setWithdrawn(tx: Tx, { id }: Draft, { reason, at, by }: Withdrawing): Promise<void> {
  await sql`update summary set status = 'withdrawn', revision = revision + 1, updated_at = ${at}, updated_by = ${by}::uuid
    where summary_id = ${id}`.execute(tx)
  await sql`insert into withdrawn_summary (cycle_id, kind, scope, locale, summary_id, edition, title, reason, withdrawn_at)
    select cycle_id, kind, scope, locale, summary_id, edition, body ->> 'title', ${reason}, ${at}::timestamptz
    from summary where summary_id = ${id}`.execute(tx)
}

/** A text is published in the place: whichever was withdrawn there is a draft as others are. */
export async function endWithdrawal(tx: Tx, id: string): Promise<void> {
  const { rows } = await sql<{
    id: string
  }>`delete from withdrawn_summary w using summary new where new.summary_id = ${id}
    and (w.cycle_id, w.kind, w.scope, w.locale) = (new.cycle_id, new.kind, new.scope, new.locale)
    returning w.summary_id as id`.execute(tx)
  for (const withdrawn of rows)
    await sql`update summary set status = 'draft' where summary_id = ${withdrawn.id} and status = 'withdrawn'`.execute(
      tx,
    )
}
