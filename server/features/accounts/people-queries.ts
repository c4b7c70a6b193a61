import { sql } from 'kysely'
import { asRole, type Tx } from '#server/platform/database/transaction.ts'

/** A person as others of the team or the secretariat know them. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: string
  readonly organization?: string
}

/** Somebody who holds a role in a State. */
export interface TeamMember extends KnownPerson {
  readonly role: string
  readonly since: Date
}

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: string
  readonly organization: string | null
}

function personOf({ organization, ...person }: PersonRow): KnownPerson {
  return { ...person, ...(organization !== null && { organization }) }
}

interface MemberRow extends PersonRow {
  readonly state: string
  readonly role: string
  readonly since: Date
}

function memberOf({ role, since, id, name, email, locale, organization }: MemberRow): TeamMember {
  return { ...personOf({ id, name, email, locale, organization }), role, since }
}

/** People by id, with the organization of their latest membership that this transaction may see. */
export async function peopleByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>> {
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, p.email, p.locale,
      (select o.name from membership m join organization o using (organization_id) where m.person_id = p.id
        order by m.ended_at is null desc, m.created_at desc limit 1) as organization
    from person p where p.id = any (${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, personOf(row)]))
}

/** Those of these people who have signed in at least once. */
export async function enteredAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return asRole(tx, 'app_accounts', async () => {
    const { rows } = await sql<{ id: string }>`select p.id from person p where p.id = any (${ids}::uuid[])
      and (exists (select from device d where d.person_id = p.id) or exists (select from session s where s.person_id = p.id))`.execute(
      tx,
    )
    return new Set(rows.map(({ id }) => id))
  })
}

/** People of a State's team who hold one of these roles now, by State. */
export async function teamsByState(
  tx: Tx,
  states: readonly string[],
  roles: readonly string[],
): Promise<ReadonlyMap<string, readonly TeamMember[]>> {
  const { rows } = await sql<MemberRow>`
    select m.state_id as state, m.role, m.created_at as since, p.id, p.name, p.email, p.locale, o.name as organization
    from membership m join person p on p.id = m.person_id left join organization o using (organization_id)
    where m.state_id = any (${states}) and m.role = any (${roles}) and m.ended_at is null
    order by m.state_id, m.created_at, p.id`.execute(tx)
  return new Map([...Map.groupBy(rows, ({ state }) => state)].map(([state, team]) => [state, team.map(memberOf)]))
}

/** People who hold one of these roles now in no State's name, each once. */
export async function peopleInRoles(tx: Tx, roles: readonly string[]): Promise<readonly KnownPerson[]> {
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, p.email, p.locale, null as organization from person p
    where exists (select from membership m where m.person_id = p.id and m.role = any (${roles})
      and m.state_id is null and m.ended_at is null) order by p.email`.execute(tx)
  return rows.map(personOf)
}
