import { sql } from 'kysely'
import type { SummaryDocument } from '#shared/summary/document.ts'
import type { SummaryLine } from '#shared/contract/summaries.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

/** A draft as it is kept. */
export interface Draft {
  readonly id: string
  readonly cycle: string
  readonly edition: string
  readonly locale: CompleteLocale
  readonly status: SummaryLine['status']
  readonly revision: number
  readonly document: SummaryDocument
  /** ISO 8601. */
  readonly updatedAt: string
  readonly updatedBy?: string
  /** ISO 8601; of a text that was published and taken back. */
  readonly withdrawnAt?: string
  readonly withdrawalReason?: string
}

interface Row extends Omit<Draft, 'updatedAt' | 'updatedBy' | 'withdrawnAt' | 'withdrawalReason'> {
  readonly updatedAt: Date
  readonly updatedBy: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawalReason: string | null
}

const columns = sql`s.summary_id as id, c.key as cycle, s.edition, s.locale, s.status, s.revision, s.body as document,
  s.updated_at as "updatedAt", w.withdrawn_at as "withdrawnAt", w.reason as "withdrawalReason"`
const withWithdrawal = sql`left join withdrawn_summary w on w.summary_id = s.summary_id`

/** All drafts, last changed first. */
export async function readDrafts(tx: Tx): Promise<readonly Draft[]> {
  const { rows } = await sql<Row>`select ${columns}, p.name as "updatedBy"
    from summary s join cycle c on c.cycle_id = s.cycle_id ${withWithdrawal} left join person p on p.id = s.updated_by
    order by s.updated_at desc`.execute(tx)
  return rows.map(draftOf)
}

/** One draft; held until the transaction ends where it is about to be changed. */
export async function findDraft(tx: Tx, id: string, lock: 'held' | 'read' = 'read'): Promise<Draft | undefined> {
  const hold = lock === 'held' ? sql`for update of s` : sql``
  const { rows } =
    await sql<Row>`select ${columns}, p.name as "updatedBy" from summary s join cycle c on c.cycle_id = s.cycle_id
    ${withWithdrawal} left join person p on p.id = s.updated_by where s.summary_id = ${id} ${hold}`.execute(tx)
  return rows.map(draftOf)[0]
}

/** Where a text stands: at most one is published there. */
export interface Place {
  readonly cycle: string
  readonly kind: string
  readonly scope: string
  readonly locale: string
}

/** The published document in the place of the generated one, as the public may read it. */
export async function findPublished(tx: Tx, { cycle, kind, scope, locale }: Place): Promise<Draft | undefined> {
  const { rows } =
    await sql<Row>`select ${columns}, null::text as "updatedBy" from summary s join cycle c on c.cycle_id = s.cycle_id ${withWithdrawal}
    where s.status = 'published' and c.key = ${cycle} and s.kind = ${kind} and s.scope = ${scope} and s.locale = ${locale}`.execute(
      tx,
    )
  return rows.map(draftOf)[0]
}

/** A text that the secretariat published: the key of its cycle, and its language. */
export type PublishedText = Pick<Draft, 'cycle' | 'locale'>

/** The cycles and languages for which the document was published. */
export async function readPublishedTexts(
  tx: Tx,
  { kind, scope }: Pick<Place, 'kind' | 'scope'>,
): Promise<readonly PublishedText[]> {
  const { rows } = await sql<PublishedText>`select c.key as cycle, s.locale from summary s join cycle c using (cycle_id)
    where s.status = 'published' and s.kind = ${kind} and s.scope = ${scope} order by s.locale`.execute(tx)
  return rows
}

interface Change {
  readonly at: string
  readonly by: string | null
}

export async function insertDraft(tx: Tx, id: string, document: SummaryDocument, { at, by }: Change): Promise<void> {
  const { kind, scope, cycle, edition, locale } = document
  await sql`insert into summary (summary_id, kind, scope, cycle_id, edition, locale, body, created_at, updated_at, updated_by)
    select ${id}::uuid, ${kind}, ${scope}, c.cycle_id, ${edition}, ${locale}, ${JSON.stringify(document)}::jsonb,
      ${at}::timestamptz, ${at}::timestamptz, ${by}::uuid from cycle c where c.key = ${cycle.key}`.execute(tx)
}

/** Writes a draft anew; what was published is a draft again, what was withdrawn stays so until a text is published. */
export async function updateDraft(tx: Tx, id: string, document: SummaryDocument, { at, by }: Change): Promise<void> {
  await sql`update summary set body = ${JSON.stringify(document)}::jsonb, edition = ${document.edition},
    status = case status when 'withdrawn' then status else 'draft' end, revision = revision + 1, updated_at = ${at}, updated_by = ${by}::uuid where summary_id = ${id}`.execute(
    tx,
  )
}

/** Publishes a draft, as given, in the place of whichever was published before. */
export async function setPublished(tx: Tx, id: string, document: SummaryDocument, { at, by }: Change): Promise<void> {
  await sql`update summary old set status = 'draft' from summary new where new.summary_id = ${id} and old.status = 'published'
    and (old.cycle_id, old.kind, old.scope, old.locale) = (new.cycle_id, new.kind, new.scope, new.locale)`.execute(tx)
  await sql`update summary set status = 'published', body = ${JSON.stringify(document)}::jsonb,
    edition = ${document.edition}, revision = revision + 1, updated_at = ${at}, updated_by = ${by}::uuid
    where summary_id = ${id}`.execute(tx)
}

function draftOf({ updatedAt, updatedBy, withdrawnAt, withdrawalReason, ...row }: Row): Draft {
  return {
    ...row,
    updatedAt: updatedAt.toISOString(),
    ...(updatedBy !== null && { updatedBy }),
    ...(withdrawnAt && { withdrawnAt: withdrawnAt.toISOString() }),
    ...(withdrawalReason !== null && { withdrawalReason }),
  }
}
