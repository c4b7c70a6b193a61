import { sql } from 'kysely'
import type { Tx } from '#server/platform/database/transaction.ts'

/** An answer that stands otherwise in an open correction than it was submitted. */
export interface Corrected {
  readonly reply: string
  readonly question: string
  /** Revision of the answer as it stands. */
  readonly rev: number
  /** Canonical bytes of the answer submitted; `null` where there was none. */
  readonly submitted: Uint8Array | null
}

/** What corrections that are open have changed so far; an answer changed and changed back is not among it. */
export async function readCorrected(tx: Tx, replies: readonly string[]): Promise<readonly Corrected[]> {
  const { rows } = await sql<Corrected>`
    select r.reply_id as reply, h.question_id as question, h.rev, was.bytes as submitted
    from reply r join submission s on s.submission_id = r.submission_id
    join answer_head h on h.state_id = r.state_id and h.reply_id = r.reply_id and h.seq > s.seq
    join answer_value v on v.state_id = h.state_id and v.reply_id = h.reply_id and v.seq = h.seq
    left join lateral (
      select w.bytes from answer_event e join answer_value w using (state_id, reply_id, seq)
      where e.state_id = h.state_id and e.reply_id = h.reply_id and e.question_id = h.question_id
        and e.rev is not null and e.seq <= s.seq
      order by e.rev desc limit 1
    ) was on true
    where r.reply_id = any (${replies}::uuid[]) and r.status = 'draft'
      and v.bytes <> coalesce(was.bytes, convert_to('{}', 'UTF8'))
    order by h.seq`.execute(tx)
  return rows
}
