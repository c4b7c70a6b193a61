import type { Answer, Cell, CellKey } from '#shared/answer/answer.ts'
import type { getAnswers, PreviousChange } from '#shared/contract/replies.ts'
import type { Version } from '#shared/definition/definition.ts'
import type { Form } from '#shared/form/form.ts'
import type { Binding } from './entry.ts'
import { afterVerdict, headsOf, withHead, withoutBranches, type Heads, type Person } from './heads.ts'
import { isMergeable } from './queue.ts'
import { createSaver, type Saver } from './saver.ts'
import type { SaverEvents, SaverPorts } from './work.ts'

export type StoredAnswers = NonNullable<(typeof getAnswers)['types']>['reply']

/** One reply as it is open in this page: the form, what the server holds, and the way from one to the other. */
export interface ReplyStore {
  readonly binding: Binding
  readonly me: Person
  readonly version: Version
  readonly form: Form
  readonly saver: Saver
  readonly previousCycle: string | undefined
  /** By question, what is not the same as in the last submitted report. */
  readonly previousChanges: Readonly<Record<string, PreviousChange>>
  readonly heads: () => Heads
  readonly subscribeHeads: (listener: () => void) => () => void
  /** Changes one answer: at once in the form, kept on the device, then sent. */
  readonly change: (question: string, edit: (answer: Answer) => Answer) => void
  /** Changes cells of a table as one step. */
  readonly changeCells: (question: string, entries: Iterable<readonly [CellKey, Cell | undefined]>) => void
  /** Settles the open branches of a question with what the person has decided. */
  readonly resolve: (question: string, answer: Answer) => void
  /** Takes over what others have saved meanwhile, except where this page has unsent text. */
  readonly takeOver: (stored: StoredAnswers) => void
}

export interface StoreStart {
  readonly binding: Binding
  readonly me: Person
  readonly version: Version
  readonly form: Form
  readonly stored: StoredAnswers
  readonly ports: SaverPorts
  /** Asks the server what stands, and takes it over. */
  readonly lookAgain: () => void
}

interface Open extends StoreStart {
  known: Heads
  readonly listeners: Set<() => void>
  readonly saver: Saver
}

export function createReplyStore(start: StoreStart): ReplyStore {
  const { binding, me, version, form, stored, ports } = start
  const saver = createSaver(ports, binding, {
    settled: (...decided) => settled(open, ...decided),
    shown: (question, answer) => form.setAnswer(question, answer),
  })
  const open: Open = { ...start, saver, known: headsOf(stored.heads, stored.branches), listeners: new Set() }
  return {
    binding,
    me,
    version,
    form,
    saver,
    previousCycle: stored.previousCycle,
    previousChanges: stored.previousChanges ?? {},
    heads: () => open.known,
    subscribeHeads: (listener) => (open.listeners.add(listener), () => open.listeners.delete(listener)),
    change: (question, edit) => {
      form.setAnswer(question, edit(form.answer(question) ?? {}))
      pass(open, question)
    },
    changeCells: (question, entries) => {
      form.setCells(question, entries)
      pass(open, question)
    },
    resolve: (question, answer) => resolve(open, question, answer),
    takeOver: (later) => takeOver(open, later),
  }
}

function setKnown(open: Open, known: Heads): void {
  open.known = known
  for (const listener of open.listeners) listener()
}

/** Hands the answer as it stands in the form to the saver. */
function pass(open: Open, question: string, closes: readonly string[] = []): void {
  const baseRev = open.known.heads.get(question)?.rev ?? 0
  open.saver.change({ question, answer: open.form.answer(question) ?? {}, baseRev, closes })
}

function settled(open: Open, ...[question, answer, verdict, at, closes]: Parameters<SaverEvents['settled']>): void {
  const unsure = verdict.verdict === 'duplicate' && verdict.head === undefined && isMergeable(answer)
  // The first answer to this operation was lost; what stands may be a merge, so it is looked up, not guessed.
  if (unsure) return open.lookAgain()
  const baseRev = open.known.heads.get(question)?.rev ?? 0
  const known = verdict.verdict === 'rejected' ? open.known : withoutBranches(open.known, question, closes)
  setKnown(open, afterVerdict(known, { question, answer, verdict, at, by: open.me, baseRev }))
  const pending = open.saver.saving().queue.findLast((entry) => entry.op.question === question)
  if (pending !== undefined) {
    if (verdict.head !== undefined && verdict.verdict !== 'conflict') open.form.setAnswer(question, pending.op.answer)
    return
  }
  if (verdict.head !== undefined) open.form.setAnswer(question, open.known.heads.get(question)?.answer)
}

function resolve(open: Open, question: string, answer: Answer): void {
  const closes = (open.known.branches.get(question) ?? []).map(({ id }) => id)
  setKnown(open, withoutBranches(open.known, question, closes))
  open.form.setAnswer(question, answer)
  pass(open, question, closes)
  open.saver.flush()
}

function takeOver(open: Open, stored: StoredAnswers): void {
  const waiting = new Set(open.saver.saving().queue.map((entry) => entry.op.question))
  const branches = headsOf([], stored.branches).branches
  const kept = [...open.known.branches].filter(([question]) => waiting.has(question))
  const theirs = [...branches].filter(([question]) => !waiting.has(question))
  let known: Heads = { ...open.known, branches: new Map([...theirs, ...kept]) }
  for (const head of stored.heads) {
    if (waiting.has(head.question)) continue
    const later = withHead(known, head)
    if (later !== known) open.form.setAnswer(head.question, head.answer)
    known = later
  }
  setKnown(open, known)
}
