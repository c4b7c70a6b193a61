import type { Answers } from '#shared/answer/answer.ts'
import { changesBetween } from '#shared/reply/changes-between.ts'
import { carryAnswers } from '#shared/reply/carry-answers.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { DefinitionLibrary } from '../definitions/index.ts'
import type { ReplyRecord } from './queries.ts'
import { readDocument } from './read-document.ts'
import { findPrevious } from './submission-queries.ts'
import { versionOf } from './version-index.ts'

/** What the State submitted last for the same instrument, as far as it has a place in this version and still means the same. */
export interface PreviousAnswers {
  readonly answers: Answers
  readonly cycle?: string
}

export async function readPrevious(
  tx: Tx,
  definitions: DefinitionLibrary,
  reply: ReplyRecord,
): Promise<PreviousAnswers> {
  const version = versionOf(definitions, reply.versionId)
  const { instrument, questionnaire } = version
  const found = await findPrevious(tx, reply, { instrument, questionnaire, referenceYear: reply.referenceYear })
  if (!found) return { answers: {} }
  const submitted = Object.entries((await readDocument(tx, found.id)).answers)
  const answers = Object.fromEntries(submitted.map(([question, { answer }]) => [question, answer]))
  const versions = new Map([...definitions.versions].map(([id, loaded]) => [id, loaded.version]))
  const changes = changesBetween(versions, found.versionId, version)
  return { answers: carryAnswers(answers, version, changes).carried, cycle: found.cycle }
}
