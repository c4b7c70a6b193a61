import { sql } from 'kysely'
import { roles, type Role } from '#shared/access/roles.ts'
import { newId } from '#server/platform/new-id.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

export interface MembershipRecord {
  readonly id: string
  readonly role: Role
  readonly state?: string
  /** Its name. */
  readonly organization?: string
}

/** Grants a role unless the person holds it already; the organization is found by its name, or added. */
export async function ensureMembership(tx: Tx, personId: string, membership: MembershipRecord): Promise<void> {
  const { organization, state } = membership
  const organizationId = organization === undefined ? null : await ensureOrganization(tx, organization, state ?? null)
  await tx
    .insertInto('membership')
    .values({
      id: membership.id,
      person_id: personId,
      role: membership.role,
      state_id: state ?? null,
      organization_id: organizationId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Roles a person holds now, oldest first. */
export async function membershipsOf(tx: Tx, personId: string): Promise<readonly MembershipRecord[]> {
  const rows = await tx
    .selectFrom('membership')
    .leftJoin('organization', 'organization.organization_id', 'membership.organization_id')
    .select(['membership.id', 'membership.role', 'membership.state_id', 'organization.name as organization'])
    .where('membership.person_id', '=', personId)
    .where('membership.ended_at', 'is', null)
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .execute()
  return rows.flatMap(({ id, role, state_id, organization }) => {
    const known = roles.find((name) => name === role)
    if (!known) return []
    return [
      {
        id,
        role: known,
        ...(state_id !== null && { state: state_id }),
        ...(organization !== null && { organization }),
      },
    ]
  })
}

/** Since when a person holds a role, in a State or in none; undefined where they do not. */
export async function heldSince(
  tx: Tx,
  personId: string,
  { role, state }: Pick<MembershipRecord, 'role' | 'state'>,
): Promise<Date | undefined> {
  const { rows } = await sql<{ since: Date }>`select created_at as since from membership
    where person_id = ${personId} and role = ${role} and state_id is not distinct from ${state ?? null}
      and ended_at is null`.execute(tx)
  return rows[0]?.since
}

/** Ends those of the roles that a person holds in a State; returns whether there were any. */
export async function endMembershipsIn(
  tx: Tx,
  personId: string,
  { state, roles: ending }: { readonly state: string; readonly roles: readonly Role[] },
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`update membership set ended_at = ${at}
    where person_id = ${personId} and state_id = ${state} and role = any (${ending}::text[]) and ended_at is null
    returning id`.execute(tx)
  return rows.length > 0
}

/** Number of people who hold a role now. */
export async function countHolders(tx: Tx, role: Role): Promise<number> {
  const row = await tx
    .selectFrom('membership')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** How many people hold each role now; somebody with two roles counts at both. */
export async function countByRole(tx: Tx): Promise<readonly { readonly role: string; readonly people: number }[]> {
  const { rows } = await sql<{ role: string; people: number }>`select role, count(distinct person_id)::int as people
    from membership where ended_at is null group by role order by role`.execute(tx)
  return rows
}

/**
 * Id of the organization of this name in a State, or of no State; adds it when nobody has named it before.
 * "ministry of justice" is the same as "Ministry of Justice": the first spelling stands.
 */
async function ensureOrganization(tx: Tx, name: string, state: string | null): Promise<string> {
  await sql`insert into organization (organization_id, state_id, name) values (${newId()}, ${state}, ${name})
    on conflict do nothing`.execute(tx)
  const { rows } = await sql<{ id: string }>`select organization_id as id from organization
    where state_id is not distinct from ${state} and lower(name) = lower(${name})`.execute(tx)
  if (!rows[0]) throw new Error('an organization just ensured is not there')
  return rows[0].id
}
