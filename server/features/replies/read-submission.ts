import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { readSubmission as contract } from '#shared/contract/submissions.ts'
import { releaseLevelOf } from '#shared/reply/release-level.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { RepliesDeps } from './deps.ts'
import { dressReceipt } from './dress-receipt.ts'
import { inAudience, mayRead, type Reader } from './in-audience.ts'
import { readAuthors } from './log-queries.ts'
import { dressPerson, readPeople } from './people.ts'
import { readChanges } from './read-changes.ts'
import { readDocument } from './read-document.ts'
import { readLevelsNow } from './read-levels-now.ts'
import type { SubmissionRecord } from './submission-queries.ts'
import { indexOf, versionOf } from './version-index.ts'

type Submitted = ReplyOf<typeof contract>

/** The submitted reply, in the order of the questionnaire, as far as the caller may read it. */
export async function readSubmission(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<Submitted> {
  return inAudience(deps, call.actor, params.submission, async (tx, submission, reader) => {
    const receipt = await dressReceipt(tx, deps.definitions, submission, call.locale)
    const document = await readDocument(tx, submission.id)
    const by = await readWriters(tx, submission, reader)
    const readable = await readReadable(tx, deps, submission, reader)
    await call.record(tx, 'submission.read', { state: submission.state, subject: submission.id })
    const shown = [...readable].flatMap(([question, section]) => {
      const answer = document.answers[question]?.answer
      if (!answer) return []
      const writer = by(question)
      return [{ question, section, answer, ...(writer && { by: writer }) }]
    })
    const changes = await readChanges(tx, submission, document, readable.keys())
    return { receipt, answers: shown, ...(changes && { changes: { ...changes, answers: [...changes.answers] } }) }
  })
}

/** Sections by question, of those that the reader may read by the levels that hold today, whatever they were when it was submitted. */
async function readReadable(
  tx: Tx,
  { definitions }: RepliesDeps,
  { replyId, versionId }: SubmissionRecord,
  reader: Reader,
): Promise<ReadonlyMap<string, string>> {
  const version = versionOf(definitions, versionId)
  const now = await readLevelsNow(tx, replyId, version)
  const places = [...indexOf(version).sectionOf]
  return new Map(places.filter(([question, section]) => mayRead(reader, releaseLevelOf(now, section, question))))
}

type Writer = Submitted['answers'][number]['by']

/** Who wrote an answer is the team's own business: outside, the State speaks. */
async function readWriters(
  tx: Tx,
  submission: SubmissionRecord,
  reader: Reader,
): Promise<(question: string) => Writer> {
  if (reader !== 'team') return () => undefined
  const authors = await readAuthors(tx, { state: submission.state, id: submission.replyId }, submission.seq)
  const people = await readPeople(tx, [...authors.values()])
  return (question) => {
    const author = authors.get(question)
    return author === undefined ? undefined : dressPerson(author, people)
  }
}
