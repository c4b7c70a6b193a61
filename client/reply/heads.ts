import type { Answer } from '#shared/answer/answer.ts'
import type { Branch, Head, Verdict } from '#shared/contract/replies.ts'

/** What the server holds, as far as this page knows: the answer that stands and the texts kept beside it. */
export interface Heads {
  readonly heads: ReadonlyMap<string, Head>
  /** Open branches by question. */
  readonly branches: ReadonlyMap<string, readonly Branch[]>
  /** Answers that stood before, by question and revision: what a conflict is compared with. */
  readonly earlier: ReadonlyMap<string, Answer>
  /** Questions whose text came too late: the reply had been submitted. */
  readonly late: ReadonlySet<string>
}

export type Person = Head['by']

export function headsOf(heads: readonly Head[], branches: readonly Branch[]): Heads {
  return {
    heads: new Map(heads.map((head) => [head.question, head])),
    branches: byQuestion(branches),
    earlier: new Map(),
    late: new Set(),
  }
}

function byQuestion(branches: readonly Branch[]): ReadonlyMap<string, readonly Branch[]> {
  const map = new Map<string, Branch[]>()
  for (const branch of branches) map.set(branch.question, [...(map.get(branch.question) ?? []), branch])
  return map
}

export function earlierKey(question: string, rev: number): string {
  return `${question}@${rev}`
}

/** A new head; the one before is remembered for comparing. A head older than the known one changes nothing. */
export function withHead(known: Heads, head: Head): Heads {
  const before = known.heads.get(head.question)
  if (before !== undefined && before.rev >= head.rev) return known
  const earlier = before
    ? new Map([...known.earlier, [earlierKey(head.question, before.rev), before.answer]])
    : known.earlier
  return { ...known, heads: new Map([...known.heads, [head.question, head]]), earlier }
}

export interface Settled {
  readonly question: string
  readonly answer: Answer
  readonly verdict: Verdict
  readonly at: string
  readonly by: Person
  readonly baseRev: number
}

/** What is known after the server has decided on an operation. */
export function afterVerdict(known: Heads, settled: Settled): Heads {
  const { question, answer, verdict, at, by } = settled
  switch (verdict.verdict) {
    case 'applied':
    case 'duplicate':
    case 'merged':
      return withHead(known, verdict.head ?? { question, answer, rev: verdict.rev ?? settled.baseRev + 1, by, at })
    case 'conflict':
      return withBranch(verdict.head ? withHead(known, verdict.head) : known, settled)
    case 'late':
      return { ...known, late: new Set([...known.late, question]) }
    case 'rejected':
      return known
  }
}

function withBranch(known: Heads, { question, answer, verdict, at, by, baseRev }: Settled): Heads {
  if (verdict.branchId === undefined) return known
  const branch = { id: verdict.branchId, question, baseRev, answer, by, at }
  const others = (known.branches.get(question) ?? []).filter(({ id }) => id !== branch.id)
  return { ...known, branches: new Map([...known.branches, [question, [...others, branch]]]) }
}

/** What is known once somebody has decided on these branches of a question. */
export function withoutBranches(known: Heads, question: string, ids: readonly string[] = []): Heads {
  const left = (known.branches.get(question) ?? []).filter(({ id }) => !ids.includes(id))
  const branches = new Map(known.branches)
  if (left.length > 0) branches.set(question, left)
  else branches.delete(question)
  return { ...known, branches }
}
