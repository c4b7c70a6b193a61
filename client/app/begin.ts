import { beginCall } from '#client/api/begun-calls.ts'
import {
  getAnswers,
  getCycle,
  getMessages,
  getSession,
  getVersion,
  listReplies,
} from '#client/api/endpoints.generated.ts'
import { rememberSignedIn, wasSignedIn } from '#client/api/was-signed-in.ts'
import { initialLocale } from '#client/i18n/chosen-locale.ts'
import { drawIn, sentencesIn } from '#client/i18n/sentences.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { fetchAnswering } from './fetch-answering.ts'

const sectionAddress = /^\/cycles\/([^/]+)\/s\//

/**
 * Asks for what the page at this address is made of while the application itself is still travelling: words and
 * session always, program and answers for a section. Whoever needs them finds them on their way, or asks again.
 */
export function begin(path: string): void {
  const locale = initialLocale()
  drawIn(locale)
  const [, cycle] = sectionAddress.exec(path) ?? []
  if (cycle !== undefined) void fetchAnswering().catch(() => undefined)
  void sentencesIn(locale).catch(() => undefined)
  // Whatever goes wrong here, the page asks again and says so.
  beginReading(locale, cycle).catch(() => undefined)
}

/** Whoever was signed in when a page was last opened most likely still is: then nothing waits for the session. */
async function beginReading(locale: CompleteLocale, address: string | undefined): Promise<void> {
  const cycle = address === undefined ? undefined : decodeURIComponent(address)
  const expected = wasSignedIn()
  const asked = beginCall(getSession, {})
  if (expected && cycle !== undefined) void beginReply(locale, cycle)
  const session = await asked
  if (session === undefined) return
  rememberSignedIn(session.signedIn)
  if (session.signedIn && !expected && cycle !== undefined) void beginReply(locale, cycle)
}

async function beginReply(locale: CompleteLocale, cycle: string): Promise<void> {
  void beginCall(getCycle, { params: { cycle } })
  const found = await beginCall(listReplies, {})
  const reply = found?.replies.find((one) => one.cycle === cycle)
  if (reply === undefined) return
  const [instrument = '', questionnaire = '', version = ''] = reply.versionId.split('/')
  const params = { instrument, questionnaire, version }
  void beginCall(getAnswers, { params: { reply: reply.id } })
  void beginCall(getVersion, { params })
  void beginCall(getMessages, { params: { ...params, locale } })
}
