import type { Answers } from '#shared/answer/answer.ts'
import type { PreviousChange } from '#shared/contract/replies.ts'
import type { QuestionChange, Version } from '#shared/definition/definition.ts'
import { calculationOf } from '#shared/form/read-value.ts'
import { changesBetween } from '#shared/reply/changes-between.ts'
import { carryAnswers, type CarriedAnswers } from '#shared/reply/carry-answers.ts'
import { isSaid } from '#shared/reply/is-said.ts'
import { answersOf } from '#shared/reply/submission.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { DefinitionLibrary } from '../definitions/index.ts'
import type { ReplyRecord } from './queries.ts'
import { readDocument } from './read-document.ts'
import { listEarlier, type EarlierSubmission } from './submission-queries.ts'
import { indexOf, versionOf } from './version-index.ts'

/** What the State submitted last for the same instrument, as far as it has a place in this version and still means the same. */
export interface PreviousAnswers {
  readonly answers: Answers
  readonly cycle?: string
  /** By question, what is not the same as there; `new` only against an earlier version of the same questionnaire. */
  readonly changes: Readonly<Record<string, PreviousChange>>
}

export async function readPrevious(
  tx: Tx,
  definitions: DefinitionLibrary,
  reply: ReplyRecord,
): Promise<PreviousAnswers> {
  const version = versionOf(definitions, reply.versionId)
  const [found] = await findEarlier(tx, version, reply)
  if (!found) return { answers: {}, changes: {} }
  const earlier = await readEarlier(tx, definitions, version, found)
  const added = definitions.versions.get(found.versionId)?.version
  const same = added?.questionnaire === version.questionnaire ? added : undefined
  const answers = Object.fromEntries(Object.entries(earlier.carried).filter(([, answer]) => isSaid(answer)))
  return { answers, cycle: found.cycle, changes: { ...newIn(version, same), ...earlier.changes } }
}

/**
 * Questions to which the last submitted reply says nothing and an earlier one does: one report that leaves a question
 * blank does not make its last answer disappear. It is offered to read and to copy, with the cycle it is of, and is no
 * part of `answers`: checks compare with the last submitted reply, as `previous(x)` is defined (questionnaires/README.md),
 * since a limit on the growth from one report to the next says nothing about one several reports ago.
 */
export async function readOlder(
  tx: Tx,
  definitions: DefinitionLibrary,
  reply: ReplyRecord,
  { answers, changes }: PreviousAnswers,
): Promise<Readonly<Record<string, 'older'>>> {
  const version = versionOf(definitions, reply.versionId)
  const open = new Set([...indexOf(version).questions.keys()].filter((id) => !(id in answers || hasMoved(changes[id]))))
  const older = new Set<string>()
  for (const found of (await findEarlier(tx, version, reply)).slice(1)) {
    if (open.size === older.size) break
    // oxlint-disable-next-line no-await-in-loop -- one connection: its queries wait for each other anyway
    const { carried, retired } = await readEarlier(tx, definitions, version, found)
    for (const id of open) if (isSaid(carried[id] ?? retired[id] ?? {}) && !isCalculated(version, id)) older.add(id)
  }
  return Object.fromEntries([...older].map((id) => [id, 'older' as const]))
}

/** Answered in the last reply, and said there beside the question that it cannot be compared. */
function hasMoved(change: PreviousChange | undefined): boolean {
  return change === 'split' || change === 'merged' || change === 'break'
}

/** Official submissions of the reply's State in other cycles of the instrument, of the same questionnaire first, then the latest. */
export function findEarlier(tx: Tx, version: Version, reply: ReplyRecord): Promise<readonly EarlierSubmission[]> {
  const { instrument, questionnaire } = version
  return listEarlier(tx, reply, { instrument, questionnaire, referenceYear: reply.referenceYear })
}

export interface ReadEarlier extends CarriedAnswers {
  /** How each answered question stands to the one asked now, where it is not the same. */
  readonly changes: Readonly<Record<string, QuestionChange>>
}

/** The answers of an earlier submission, seen from the version asked now. */
export async function readEarlier(
  tx: Tx,
  definitions: DefinitionLibrary,
  version: Version,
  found: EarlierSubmission,
): Promise<ReadEarlier> {
  const answers = answersOf(await readDocument(tx, found.id))
  const versions = new Map([...definitions.versions].map(([id, loaded]) => [id, loaded.version]))
  const said = changesBetween(versions, found.versionId, version)
  const read = carryAnswers(answers, version, said)
  const changes = Object.keys(answers)
    .filter((id) => indexOf(version).questions.has(id))
    .map(
      (id) =>
        [id, id in read.carried || isCalculated(version, id) ? (said[id] ?? 'same') : notComparable(said[id])] as const,
    )
  return { ...read, changes: Object.fromEntries(changes.filter(([, change]) => change !== 'same')) }
}

/** An answer that has no place at the question any more, for example of another kind, breaks the series even where nobody said so. */
function notComparable(said: QuestionChange | undefined): QuestionChange {
  return said === undefined || said === 'same' || said === 'reworded' ? 'break' : said
}

/** What is calculated is never carried; it is comparable all the same. */
function isCalculated(version: Version, id: string): boolean {
  const question = indexOf(version).questions.get(id)
  return question !== undefined && calculationOf(question) !== undefined
}

function newIn(version: Version, earlier: Version | undefined): Readonly<Record<string, PreviousChange>> {
  if (!earlier) return {}
  const known = indexOf(earlier).questions
  const added = [...indexOf(version).questions.keys()].filter((id) => !known.has(id))
  return Object.fromEntries(added.map((id) => [id, 'new' as const]))
}
