import { call } from '#client/api/call.ts'
import { getAnswers } from '#client/api/endpoints.generated.ts'
import { waitForSignIn } from '#client/api/sign-in-gate.ts'
import { planOf } from '#client/api/plan-of.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import type { Version } from '#shared/definition/definition.ts'
import { openForm } from '#shared/form/open-form.ts'
import { operationsSender } from './deliver.ts'
import { openJournal } from './journal.ts'
import type { Person } from './heads.ts'
import { followPage } from './page-events.ts'
import { rebase } from './rebase.ts'
import { createReplyStore, type ReplyStore, type StoredAnswers } from './reply-store.ts'
import { openTabs } from './tabs.ts'
import { newOperationId, thisTab } from './this-tab.ts'
import type { SaverPorts } from './work.ts'

/**
 * Replies open in this page, by person and reply. They outlive the screens, so that sending goes on
 * while the person moves about; another person never gets to see or send them.
 */
const open = new Map<string, Promise<ReplyStore>>()
/** What this device keeps, of all replies. */
export const journal = openJournal()

const reading = new Map<string, Promise<StoredAnswers>>()

/** Asks for the answers while the questionnaire is still travelling; whoever opens the reply finds them on their way. */
export function beginReading(reply: string): void {
  if (reading.has(reply)) return
  const begun = read(reply)
  reading.set(reply, begun)
  begun.catch(() => reading.delete(reply)) // opening asks again, and says what is wrong
}

/** Whether the reply was opened in this page before: then it may have moved on meanwhile. */
export function isOpened({ id }: ReplySummary, me: Person): boolean {
  return open.has(`${me.id} ${id}`)
}

export function openReply(summary: ReplySummary, version: Version, me: Person): Promise<ReplyStore> {
  const key = `${me.id} ${summary.id}`
  const kept = open.get(key)
  if (kept !== undefined) return kept
  const opening = load(summary, version, me)
  open.set(key, opening)
  opening.catch(() => open.delete(key))
  return opening
}

/** Replies that this person has open in this page. */
export async function openedBy(person: string): Promise<readonly ReplyStore[]> {
  const found = [...open].filter(([key]) => key.startsWith(`${person} `)).map(([, store]) => store)
  return (await Promise.allSettled(found)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
}

async function load(summary: ReplySummary, version: Version, me: Person): Promise<ReplyStore> {
  const stored = await (reading.get(summary.id) ?? read(summary.id))
  reading.delete(summary.id)
  const answers = Object.fromEntries(stored.heads.map((head) => [head.question, head.answer]))
  const form = openForm(planOf(version), { answers, previous: stored.previous, referenceYear: summary.referenceYear })
  const binding = { person: me.id, reply: summary.id, versionId: summary.versionId }
  const events = followPage(
    () => store.saver,
    () => void refresh(store),
  )
  const ports: SaverPorts = {
    journal,
    tabs: openTabs(`${me.id} ${summary.id}`, thisTab),
    send: operationsSender(binding, thisTab, events.watch),
    rebase,
    online: () => navigator.onLine,
    now: () => new Date().toISOString(),
    random: Math.random,
    newId: newOperationId,
    later,
  }
  const store = createReplyStore({ binding, me, version, form, stored, ports, lookAgain: () => void refresh(store) })
  resumeAfterSignIn(store)
  await store.saver.start()
  return store
}

function read(reply: string): Promise<StoredAnswers> {
  return call(getAnswers, { params: { reply } })
}

/** Looks for what others have saved; a failure changes nothing, as the next look is soon. */
export async function refresh(store: ReplyStore): Promise<void> {
  try {
    store.takeOver(await call(getAnswers, { params: { reply: store.binding.reply } }, { onSessionEnd: 'refuse' }))
  } catch {
    return // offline or signed out: the save status says so
  }
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** The dialog for signing in again opens over the page; sending goes on afterwards. */
function resumeAfterSignIn(store: ReplyStore): void {
  let asking = false
  store.saver.subscribe(() => {
    if (asking || store.saver.saving().hold.kind !== 'sign-in') return
    asking = true
    void waitForSignIn().then((signedIn) => {
      asking = false
      if (signedIn) store.saver.retry()
    })
  })
}
