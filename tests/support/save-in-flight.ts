import { getAnswers, listReplies, saveAnswers, type Verdict } from '#shared/contract/replies.ts'
import { newId } from '#server/platform/new-id.ts'
import type { CastKey } from './cast.ts'
import { overHttp, sendHead } from './over-http.ts'
import { operation } from './reporting.ts'
import { openBrowser, requestOf, type TestBrowser } from './test-browser.ts'

const sameSite = { 'sec-fetch-site': 'same-origin' }

async function draftOf(browser: TestBrowser): Promise<{ readonly id: string; readonly versionId: string }> {
  const { replies } = await browser.call(listReplies)
  const draft = replies.find(({ status, cycle }) => status === 'draft' && cycle === 'annual-2026')
  if (!draft) throw new Error('no draft in the open cycle of the demonstration world')
  return draft
}

/** Somebody's save of a note on one question: the server has taken its head in and waits for the rest. */
export async function beginSave(
  port: number,
  who: CastKey,
  note: string,
): Promise<{ finish(): Promise<readonly Verdict[]> }> {
  const browser = openBrowser(overHttp(port))
  await browser.signInAs(who)
  const { id, versionId } = await draftOf(browser)
  const params = { reply: id }
  const [head] = (await browser.call(getAnswers, { params })).heads
  if (!head) throw new Error('the draft has no answer yet')
  const ops = [operation(head.question, { ...head.answer, note }, head.rev)]
  const asked = requestOf(saveAnswers, { params, body: { clientId: newId(), versionId, ops } })
  const cookie = [...browser.cookies()].map(([name, value]) => `${name}=${value}`).join('; ')
  const half = await sendHead(port, { ...asked, headers: { ...asked.headers, ...sameSite, cookie } })
  return {
    finish: async () => {
      const answer = await half.finish()
      if (answer.statusCode !== 200) throw new Error(`the save was answered ${answer.statusCode}: ${answer.payload}`)
      return (answer.json() as { verdicts: readonly Verdict[] }).verdicts // the contract of saveAnswers
    },
  }
}

/** All notes of this person's draft. */
export async function readNotes(port: number, who: CastKey): Promise<readonly (string | undefined)[]> {
  const browser = openBrowser(overHttp(port))
  await browser.signInAs(who)
  const { id } = await draftOf(browser)
  return (await browser.call(getAnswers, { params: { reply: id } })).heads.map(({ answer }) => answer.note)
}
