import { readFileSync } from 'node:fs'
import { sql, type Kysely } from 'kysely'

/**
 * States and the groups they belong to, loaded from `server/reference/states.json`.
 * Facts of public reference: everybody may read them, nobody but the owner may change them.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create table state (
    state_id text not null constraint state_pkey primary key constraint state_code_is_alpha_3 check (state_id ~ '^[A-Z]{3}$'),
    iso2 text not null constraint state_iso2_is_unique unique,
    m49 text not null constraint state_m49_is_unique unique,
    status text not null constraint state_status_is_known check (status in ('member', 'observer')),
    short_name text not null,
    names jsonb not null
  )`.execute(db)
  await sql`create table state_group (
    group_id text not null constraint state_group_pkey primary key,
    kind text not null constraint state_group_kind_is_known
      check (kind in ('world', 'un-group', 'region', 'sub-region', 'special')),
    name text not null
  )`.execute(db)
  await sql`create table state_group_member (
    group_id text not null constraint state_group_member_has_group references state_group,
    state_id text not null constraint state_group_member_has_state references state,
    constraint state_group_member_pkey primary key (group_id, state_id)
  )`.execute(db)
  await loadStates(db)
  for (const table of ['state', 'state_group_member']) await readableByAll(db, table)
  await sql`grant select on state, state_group, state_group_member to app_rw, app_secretariat, app_public`.execute(db)
}

/** Row-level security stands on every table with a State in it; here it says openly that all may read. */
async function readableByAll(db: Kysely<never>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
  await sql`alter table ${sql.table(table)} force row level security`.execute(db)
  await sql`create policy ${sql.id(`${table}_is_public`)} on ${sql.table(table)} for select using (true)`.execute(db)
}

interface Group {
  readonly code: string
  readonly name: string
}

interface State {
  readonly code: string
  readonly iso2: string
  readonly m49: string
  readonly status: string
  readonly shortName: string
  readonly names: Readonly<Record<string, string>>
  readonly region: Group
  readonly subRegion: Group
  readonly unGroup: Group | null
  readonly ldc: boolean
  readonly lldc: boolean
  readonly sids: boolean
  readonly asean: boolean
}

interface Belonging {
  readonly id: string
  readonly kind: string
  readonly name: string
}

async function loadStates(db: Kysely<never>): Promise<void> {
  const file = new URL('../server/reference/states.json', import.meta.url)
  const { states } = JSON.parse(readFileSync(file, 'utf8')) as { states: readonly State[] } // our own file
  const groups = new Map(states.flatMap((state) => groupsOf(state)).map((group) => [group.id, group]))
  const members = states.flatMap((state) => groupsOf(state).map(({ id }) => ({ group: id, state: state.code })))
  await sql`insert into state select * from jsonb_to_recordset(${JSON.stringify(states.map(rowOf))}::jsonb)
    as s(state_id text, iso2 text, m49 text, status text, short_name text, names jsonb)`.execute(db)
  await sql`insert into state_group select * from jsonb_to_recordset(${JSON.stringify([...groups.values()])}::jsonb)
    as g(id text, kind text, name text)`.execute(db)
  await sql`insert into state_group_member select * from jsonb_to_recordset(${JSON.stringify(members)}::jsonb)
    as m("group" text, state text)`.execute(db)
}

function rowOf({ code, iso2, m49, status, shortName, names }: State): object {
  return { state_id: code, iso2, m49, status, short_name: shortName, names }
}

function groupsOf(state: State): readonly Belonging[] {
  return [
    { id: 'world', kind: 'world', name: 'World' },
    ...(state.unGroup
      ? [{ id: `un-${state.unGroup.code.toLowerCase()}`, kind: 'un-group', name: state.unGroup.name }]
      : []),
    { id: `m49-${state.region.code}`, kind: 'region', name: state.region.name },
    { id: `m49-${state.subRegion.code}`, kind: 'sub-region', name: state.subRegion.name },
    ...(state.ldc ? [{ id: 'ldc', kind: 'special', name: 'Least developed countries' }] : []),
    ...(state.lldc ? [{ id: 'lldc', kind: 'special', name: 'Landlocked developing countries' }] : []),
    ...(state.sids ? [{ id: 'sids', kind: 'special', name: 'Small island developing States' }] : []),
    ...(state.asean ? [{ id: 'asean', kind: 'special', name: 'ASEAN' }] : []),
  ]
}
