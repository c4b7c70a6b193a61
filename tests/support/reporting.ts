import { newId } from '#server/platform/new-id.ts'
import type { Answer } from '#shared/answer/answer.ts'
import { createCycle, openCycle } from '#shared/contract/cycles.ts'
import type { ReplyOf } from '#shared/contract/endpoint.ts'
import {
  getAnswers,
  getReply,
  inviteContributor,
  listReplies,
  saveAnswers,
  type Head,
  type Operation,
  type Verdict,
} from '#shared/contract/replies.ts'
import { submitReply } from '#shared/contract/submissions.ts'
import { castMember, type CastKey } from './cast.ts'
import type { TestServer } from './server.ts'
import type { RawReply, TestBrowser } from './test-browser.ts'
import { tinyVersion } from './tiny-definitions.ts'

export const authority = { name: 'Amina Fassi', title: 'Secretary-General', ministry: 'Ministry of Justice' }

/** An officer prepares a cycle on the tiny questionnaire, which is not open yet. */
export async function preparesCycle(
  officer: TestBrowser,
  key: string,
  more: { readonly opensOn?: string; readonly referenceYear?: number; readonly states?: readonly string[] } = {},
): Promise<{ readonly params: { cycle: string } }> {
  const { states = ['MAR', 'JPN'], ...dates } = { opensOn: '2026-12-01', referenceYear: 2026, ...more }
  const body = { key, titles: { en: `Cycle ${key}` }, versionId: tinyVersion.id, dueOn: '2027-03-31', ...dates }
  await officer.call(createCycle, { body: { ...body, states: [...states] } })
  return { params: { cycle: key } }
}

/** The secretariat prepares and opens a cycle on the tiny questionnaire. */
export async function opensCycle(
  server: TestServer,
  key: string,
  states: readonly string[] = ['MAR', 'JPN'],
  referenceYear = 2026,
): Promise<void> {
  const officer = await server.signedInAs('secretariat-officer')
  await officer.call(openCycle, await preparesCycle(officer, key, { opensOn: '2026-10-01', referenceYear, states }))
}

/** An operation as the client makes one. */
export function operation(question: string, answer: Answer, baseRev = 0, more: Partial<Operation> = {}): Operation {
  return { opId: newId(), question, answer, baseRev, typedAt: '2026-11-02T09:00:00.000Z', ...more }
}

type Answers = ReplyOf<typeof getAnswers>

/** A member of a State's team at work on the State's reply. */
export interface Teammate {
  readonly browser: TestBrowser
  readonly reply: string
  /** Sends operations; the verdicts in their order. */
  sends(...ops: readonly Operation[]): Promise<readonly Verdict[]>
  /** Types an answer on the revision given, and tells the verdict. */
  types(question: string, answer: Answer, baseRev?: number, more?: Partial<Operation>): Promise<Verdict>
  sees(): Promise<Answers>
  head(question: string): Promise<Head | undefined>
  summary(): Promise<ReplyOf<typeof getReply>>
  /** Submits what stands there now; the raw reply, refused or not. */
  submits(more?: { readonly key?: string; readonly ifMatch?: string; readonly without?: string[] }): Promise<RawReply>
}

export async function atWork(server: TestServer, who: CastKey, cycle: string): Promise<Teammate> {
  const browser = await server.signedInAs(who)
  const { replies } = await browser.call(listReplies)
  const { id: reply, versionId } = replies.find((one) => one.cycle === cycle) ?? {}
  if (reply === undefined || versionId === undefined) throw new Error(`${who} has no reply in ${cycle}`)
  const params = { reply }
  const sends: Teammate['sends'] = async (...ops) => {
    const body = { clientId: newId(), versionId, ops: [...ops] }
    return (await browser.call(saveAnswers, { params, body })).verdicts
  }
  const summary: Teammate['summary'] = () => browser.call(getReply, { params })
  return {
    browser,
    reply,
    sends,
    summary,
    types: async (question, answer, baseRev, more) => {
      const [verdict] = await sends(operation(question, answer, baseRev, more))
      if (!verdict) throw new Error('every operation has a verdict')
      return verdict
    },
    sees: () => browser.call(getAnswers, { params }),
    head: async (question) =>
      (await browser.call(getAnswers, { params })).heads.find((head) => head.question === question),
    submits: async ({ key = newId(), ifMatch, without } = {}) => {
      const headers = { 'if-match': ifMatch ?? `"${(await summary()).seq}"`, 'idempotency-key': key }
      return browser.attempt(submitReply, { params, headers, body: { authority, ...(without && { without }) } })
    },
  }
}

/** The focal point hands a section to somebody of the cast. */
export async function handsOver(focalPoint: Teammate, section: string, to: CastKey): Promise<void> {
  const { email, name, organization = 'Ministry', locale } = castMember(to)
  const body = { email, name, organization, sections: [section], locale }
  await focalPoint.browser.call(inviteContributor, { params: { reply: focalPoint.reply }, body })
}
