import { answersOf } from '#shared/reply/submission.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { readDocument, type LevelsFact } from '../replies/index.ts'
import type { IndicatorsDeps } from './deps.ts'
import { projectSubmission } from './project-submission.ts'
import type { Submitted } from './submitted.ts'

/** A State changed who may see what of a submitted reply: its results are computed anew from the submission itself. */
export async function projectLevels(tx: Tx, deps: IndicatorsDeps, changed: LevelsFact): Promise<void> {
  await projectSubmission(tx, deps, await submittedOf(tx, deps, changed))
}

/** A submission as results are computed from it, read back from its canonical bytes, with the levels that hold now. */
export async function submittedOf(tx: Tx, deps: IndicatorsDeps, changed: LevelsFact): Promise<Submitted> {
  const document = await readDocument(tx, changed.submissionId)
  const loaded = deps.definitions.versions.get(document.version)
  if (!loaded)
    throw new Error(`questionnaire version ${document.version} of submission ${changed.submissionId} is not loaded`)
  const { revision, referenceYear, submittedAt } = document
  return { ...changed, revision, referenceYear, version: loaded.version, answers: answersOf(document), at: submittedAt }
}
