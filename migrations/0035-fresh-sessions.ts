import { sql, type Kysely } from 'kysely'

/** How long a session counts as confirmed by a code from the mail, and codes that only confirm and sign nobody in. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'alter table session add column fresh_until timestamptz',
  'update session set fresh_until = created_at',
  'alter table session alter column fresh_until set not null',
  `alter table sign_in_challenge add column session_id uuid
    constraint sign_in_challenge_confirms_a_session references session (id) on delete cascade`,
  `comment on column sign_in_challenge.session_id is 'the one session that the code confirms; null for a code or link that signs in'`,
]
