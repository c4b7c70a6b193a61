import type { Static } from 'typebox'
import type { Receipt } from '#shared/contract/submissions.ts'
import { countByLevel } from '#shared/indicator/count-by-level.ts'
import { answersOf, levelsAsSubmitted } from '#shared/reply/submission.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { planOf, type DefinitionLibrary } from '../definitions/index.ts'
import { dressPerson, readPeople } from './people.ts'
import { readDocument } from './read-document.ts'
import type { SubmissionRecord } from './submission-queries.ts'
import { versionOf } from './version-index.ts'

/** The receipt of a submission: the same whenever it is read. */
export async function dressReceipt(
  tx: Tx,
  definitions: DefinitionLibrary,
  submission: SubmissionRecord,
  locale: CompleteLocale,
): Promise<Static<typeof Receipt>> {
  const { state, submittedBy, previousSha256, cycleTitles, cycleId: _, seq: __, ...facts } = submission
  const people = await readPeople(tx, [submittedBy])
  return {
    ...facts,
    cycleTitle: inLocale(cycleTitles, locale),
    state,
    submittedBy: dressPerson(submittedBy, people),
    ...(previousSha256 !== undefined && { previousSha256 }),
    ...(await readLevels(tx, definitions, submission)),
  }
}

/** Level of every answer and how many went how far, as its bytes say them: no later decision changes a receipt. */
async function readLevels(
  tx: Tx,
  definitions: DefinitionLibrary,
  submission: SubmissionRecord,
): Promise<Pick<Static<typeof Receipt>, 'answerLevels' | 'levels'>> {
  const document = await readDocument(tx, submission.id)
  const levels = levelsAsSubmitted(document)
  const plan = planOf(versionOf(definitions, submission.versionId))
  return { answerLevels: { ...levels.exceptions }, levels: countByLevel(plan, answersOf(document), levels) }
}
