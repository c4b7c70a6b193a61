import { sql, type Kysely } from 'kysely'

/**
 * A cycle in preparation may be deleted, and States taken off its list. One that was opened stays: its groups and
 * replies refer to it, and the policy lets go of the States of drafts only.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`grant delete on cycle, cycle_state to app_secretariat`.execute(db)
  await sql`create policy cycle_state_of_drafts_deleted on cycle_state for delete to app_secretariat
    using (exists (select from cycle c where c.cycle_id = cycle_state.cycle_id and c.status = 'draft'))`.execute(db)
}
