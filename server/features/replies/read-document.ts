import type { SubmissionDocument } from '#shared/reply/submission.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { readBytes } from './submission-queries.ts'

/** A submission as it was composed, read from its canonical bytes. */
export async function readDocument(tx: Tx, submissionId: string): Promise<SubmissionDocument> {
  const bytes = await readBytes(tx, submissionId)
  if (!bytes) throw new Error(`submission ${submissionId} has no bytes`)
  return JSON.parse(bytes.toString('utf8')) as SubmissionDocument // composed by composeSubmission, unchanged since
}
