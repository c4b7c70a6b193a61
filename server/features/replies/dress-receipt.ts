import type { Static } from 'typebox'
import type { Receipt } from '#shared/contract/submissions.ts'
import { countByLevel } from '#shared/indicator/count-by-level.ts'
import { releaseLevelOf } from '#shared/reply/release-level.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { planOf, type DefinitionLibrary } from '../definitions/index.ts'
import { dressPerson, readPeople } from './people.ts'
import { readRelease } from './queries.ts'
import { readDocument } from './read-document.ts'
import { releaseOf } from './release.ts'
import type { SubmissionRecord } from './submission-queries.ts'
import { indexOf, versionOf } from './version-index.ts'

/** The receipt of a submission, with the level at which each of its answers stands today. */
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

/** Level of every answer that was submitted, and how many go how far; a question that was not answered has nothing to show anybody. */
async function readLevels(
  tx: Tx,
  definitions: DefinitionLibrary,
  submission: SubmissionRecord,
): Promise<Pick<Static<typeof Receipt>, 'release' | 'levels'>> {
  const version = versionOf(definitions, submission.versionId)
  const index = indexOf(version)
  const release = releaseOf(index, await readRelease(tx, [submission.replyId]))
  const submitted = Object.entries((await readDocument(tx, submission.id)).answers)
  const answers = Object.fromEntries(submitted.map(([question, { answer }]) => [question, answer]))
  const levels = submitted.map(([question, { section }]) => [question, releaseLevelOf(release, section, question)])
  return { release: Object.fromEntries(levels), levels: countByLevel(planOf(version), answers, release) }
}
