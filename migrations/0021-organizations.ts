import { sql, type Kysely } from 'kysely'

/** Ministries and other organizations people belong to; until now a text at each membership. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...table, ...carryOver, ...reference, ...wall]) await sql.raw(statement).execute(db)
}

const table = [
  `create table organization (
    organization_id uuid constraint organization_has_one_id primary key,
    state_id text constraint organization_state_is_a_code check (state_id ~ '^[A-Z]{3}$'),
    name text not null constraint organization_name_is_short check (length(name) between 1 and 200),
    created_at timestamptz not null default now(),
    constraint organization_is_of_one_state unique (organization_id, state_id)
  )`,
  `create unique index organization_is_named_once_in_its_state on organization (state_id, lower(name))
    nulls not distinct`,
]

/** The oldest spelling of a name stands. Policies are forced on the owner too, who would see no membership. */
const carryOver = [
  'alter table membership add column organization_id uuid',
  'alter table membership no force row level security',
  `insert into organization (organization_id, state_id, name, created_at)
    select distinct on (state_id, lower(organization)) gen_random_uuid(), state_id, organization, created_at
    from membership where organization is not null
    order by state_id, lower(organization), created_at, id`,
  `update membership m set organization_id = o.organization_id from organization o
    where o.state_id is not distinct from m.state_id and lower(o.name) = lower(m.organization)`,
  'alter table membership force row level security',
  'alter table membership drop column organization',
]

const reference = [
  `alter table membership add constraint membership_organization_exists
    foreign key (organization_id) references organization (organization_id)`,
  `alter table membership add constraint membership_organization_is_of_its_state
    foreign key (organization_id, state_id) references organization (organization_id, state_id)`,
  'create index membership_by_organization on membership (organization_id)',
]

const wall = [
  'grant select, insert, update on organization to app_accounts',
  'grant select on organization to app_rw, app_secretariat',
  'alter table organization enable row level security',
  'alter table organization force row level security',
  'create policy accounts_see_all on organization to app_accounts using (true) with check (true)',
  `create policy team_sees_its_organizations on organization for select to app_rw
    using (state_id is null or state_id = current_setting('app.state', true))`,
  'create policy secretariat_sees_organizations on organization for select to app_secretariat using (true)',
]
