import type { IndicatorReply } from '#shared/contract/results.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import { readStateNames } from './aggregate-queries.ts'
import type { IndicatorsDeps } from './deps.ts'
import { getIndicator } from './get-indicator.ts'
import { writeCsv } from './write-csv.ts'

/** The values of States of a public page as a file, and its name. */
export async function getTable(
  deps: IndicatorsDeps,
  id: string,
  query: Parameters<typeof getIndicator>[3],
  locale: CompleteLocale,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const page = await getIndicator(deps, 'public', id, query, locale)
  const names = new Map(
    (await withTenant(deps.database, asPublic, readStateNames)).map(({ state, names: all }) => [state, all[locale]]),
  )
  const bytes = Buffer.from(writeCsv(page, (state) => names.get(state) ?? state))
  return { name: nameOf(page), bytes }
}

/** The table of a page beside the file of every breakdown, which has other columns: never under the same name. */
function nameOf({ id, shown: { cycle, group, by, code } }: IndicatorReply): string {
  const parts = [id, cycle?.key ?? 'none', group === 'world' ? undefined : group, by, code, 'table']
  return `${parts.filter(Boolean).join('-')}.csv`
}
