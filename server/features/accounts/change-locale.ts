import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { accountsTenant } from './accounts-tenant.ts'
import { setPersonLocale } from './queries.ts'

/** Remembers the language in which screens, problems and mails speak to this person. */
export async function changeLocale(deps: Deps, call: Call, locale: CompleteLocale): Promise<Record<string, never>> {
  const personId = call.actor.personId ?? refuse('session.required')
  await withTenant(deps.database, accountsTenant(personId), async (tx) => {
    await setPersonLocale(tx, personId, locale)
    await call.record(tx, 'person.localeChanged', { subject: personId, details: { locale } })
  })
  return {}
}
