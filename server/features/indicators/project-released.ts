import type { Tx } from '#server/platform/database/transaction.ts'
import { readDocument, type ReleasedFact } from '../replies/index.ts'
import type { IndicatorsDeps } from './deps.ts'
import { projectSubmission } from './project-submission.ts'
import type { Submitted } from './submitted.ts'

/** A State changed who may see what of a submitted reply: its results are computed anew from the submission itself. */
export async function projectReleased(tx: Tx, deps: IndicatorsDeps, released: ReleasedFact): Promise<void> {
  await projectSubmission(tx, deps, await submittedOf(tx, deps, released))
}

/** A submission as results are computed from it, read back from its canonical bytes, with the levels that hold now. */
export async function submittedOf(tx: Tx, deps: IndicatorsDeps, released: ReleasedFact): Promise<Submitted> {
  const document = await readDocument(tx, released.submissionId)
  const loaded = deps.definitions.versions.get(document.version)
  if (!loaded)
    throw new Error(`questionnaire version ${document.version} of submission ${released.submissionId} is not loaded`)
  const answers = Object.fromEntries(
    Object.entries(document.answers).map(([question, { answer }]) => [question, answer]),
  )
  const { revision, referenceYear, submittedAt } = document
  return { ...released, revision, referenceYear, version: loaded.version, answers, at: submittedAt }
}
