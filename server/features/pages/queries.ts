import { sql } from 'kysely'
import { asPublic, withTenant, type Tx } from '#server/platform/database/transaction.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'

export interface StateFacts {
  readonly states: Readonly<Record<string, string>>
  readonly groupOf: Readonly<Record<string, string>>
  /** Whether a cycle of documented contributions is entered. */
  readonly hasDocumented: boolean
}

type Named = Pick<StateFacts, 'states' | 'groupOf'>

/** States and their regional groups come with migrations and do not change while the program runs. */
const namesKept = new WeakMap<Deps['database'], Map<CompleteLocale, Named>>()

/** Names of all States in one language, the regional group of each, and whether contributions are documented. */
export async function readStateFacts(
  { database }: Pick<Deps, 'database'>,
  locale: CompleteLocale,
): Promise<StateFacts> {
  const kept = namesKept.get(database) ?? new Map<CompleteLocale, Named>()
  namesKept.set(database, kept)
  return withTenant(database, asPublic, async (tx) => {
    const named = kept.get(locale) ?? (await readNames(tx, locale))
    kept.set(locale, named)
    const documented =
      await sql`select from cycle where provenance = 'documented' and status <> 'draft' limit 1`.execute(tx)
    return { ...named, hasDocumented: documented.rows.length > 0 }
  })
}

async function readNames(tx: Tx, locale: CompleteLocale): Promise<Named> {
  const { rows } = await sql<{ state: string; name: string; group: string | null }>`
      select s.state_id as state, coalesce(s.names ->> ${locale}::text, s.short_name) as name,
        (select m.group_id from state_group_member m join state_group g using (group_id)
          where m.state_id = s.state_id and g.kind = 'un-group' limit 1) as "group"
      from state s`.execute(tx)
  return {
    states: Object.fromEntries(rows.map(({ state, name }) => [state, name])),
    groupOf: Object.fromEntries(rows.flatMap(({ state, group }) => (group === null ? [] : [[state, group]]))),
  }
}

/** Documented replies that have anything published. */
export async function readDocumentedReplies({
  database,
}: Pick<Deps, 'database'>): Promise<readonly { state: string; cycle: string }[]> {
  return withTenant(database, asPublic, async (tx) => {
    const { rows } = await sql<{ state: string; cycle: string }>`select distinct a.state_id as state, c.key as cycle
      from submitted_answer a join cycle c using (cycle_id) where c.provenance = 'documented' and a.edition = 'running' order by a.state_id`.execute(
      tx,
    )
    return rows
  })
}
