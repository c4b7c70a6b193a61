import type { Tx } from './database/transaction.ts'

export interface AuditDetails {
  /** State whose team may read the event; required inside a State's transaction. */
  readonly state?: string | undefined
  /** Id of what it happened to. */
  readonly subject?: string | undefined
  /** Facts that help to understand the event later. Never answer texts, tokens or codes. */
  readonly details?: Readonly<Record<string, string | number | boolean | null | readonly string[]>> | undefined
}

/** Writes an event of the audit trail in the same transaction as the change it tells of. */
export type RecordEvent = (tx: Tx, event: string, about?: AuditDetails) => Promise<void>

export interface AuditOrigin {
  readonly personId: string | null
  readonly requestId: string | null
  readonly ip: string | null
  readonly at: Date
}

/** Writes one event of the audit trail, in the transaction of what it tells of. Events are never changed or deleted. */
export async function writeAuditEvent(
  tx: Tx,
  origin: AuditOrigin,
  event: string,
  about: AuditDetails = {},
): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      at: origin.at,
      event,
      person_id: origin.personId,
      state_id: about.state ?? null,
      subject: about.subject ?? null,
      details: JSON.stringify(about.details ?? {}),
      request_id: origin.requestId,
      ip: origin.ip,
    })
    .execute()
}
