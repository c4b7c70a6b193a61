import type { Answer } from '#shared/answer/answer.ts'
import { answersOf, type SubmissionDocument } from '#shared/reply/submission.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { canonicalBytes } from './chain.ts'
import { readDocument } from './read-document.ts'
import { listRevisions, type SubmissionRecord } from './submission-queries.ts'

/** What a correction changed. */
export interface Changes {
  /** The revision before. */
  readonly since: number
  /** In the order of the questions given; without `before` or `after` where nothing was submitted then. */
  readonly answers: readonly { readonly question: string; readonly before?: Answer; readonly after?: Answer }[]
}

/** What a submission changed against the revision before it, question by question; none for a first one. */
export async function readChanges(
  tx: Tx,
  { state, replyId, revision }: SubmissionRecord,
  document: SubmissionDocument,
  questions: Iterable<string>,
): Promise<Changes | undefined> {
  const revisions = await listRevisions(tx, { state, id: replyId })
  const earlier = revisions.findLast((one) => one.revision < revision)
  if (!earlier) return undefined
  const [before, after] = [answersOf(await readDocument(tx, earlier.id)), answersOf(document)]
  const answers = [...questions].flatMap((question) => {
    const [was, is] = [before[question], after[question]]
    if (isSame(was, is)) return []
    return [{ question, ...(was && { before: was }), ...(is && { after: is }) }]
  })
  return { since: earlier.revision, answers }
}

function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return Buffer.from(canonicalBytes(one)).equals(canonicalBytes(other))
}
