import { isCompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { enqueueMail } from '#server/platform/mail/enqueue-mail.ts'
import { teamsByState } from '../accounts/index.ts'
import type { Cycle } from './queries.ts'

/** What focal points are told of a cycle: that it is open, or that its due date is another now. */
type News = 'cycleOpened' | 'cycleDue'

/** Tells the focal points of these States, in their languages, something of a cycle; in the same transaction. */
export async function mailFocalPoints(
  tx: Tx,
  clock: Clock,
  cycle: Cycle,
  states: readonly string[],
  sentence: News,
): Promise<void> {
  const teams = await teamsByState(tx, states, ['focal-point'])
  for (const { email, locale } of [...teams.values()].flat()) {
    const language = isCompleteLocale(locale) ? locale : 'en'
    await enqueueMail(tx, clock, {
      to: email,
      locale: language,
      sentence,
      params: { cycle: inLocale(cycle.titles, language), dueOn: cycle.dueOn },
      path: `/cycles/${cycle.key}`,
    })
  }
}
