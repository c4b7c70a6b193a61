import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { readSubmission as contract } from '#shared/contract/submissions.ts'
import type { Call } from '#server/platform/http/call.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { RepliesDeps } from './deps.ts'
import { dressReceipt } from './dress-receipt.ts'
import { inAudience, type Reader } from './in-audience.ts'
import { readAuthors } from './log-queries.ts'
import { dressPerson, readPeople } from './people.ts'
import { readChanges } from './read-changes.ts'
import { readDocument } from './read-document.ts'
import type { SubmissionRecord } from './submission-queries.ts'
import { indexOf, versionOf } from './version-index.ts'

type Submitted = ReplyOf<typeof contract>

/** The submitted reply, in the order of the questionnaire. */
export async function readSubmission(
  deps: RepliesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<Submitted> {
  return inAudience(deps, call.actor, params.submission, async (tx, submission, reader) => {
    const receipt = await dressReceipt(tx, deps.definitions, submission, call.locale)
    const document = await readDocument(tx, submission.id)
    const by = await readWriters(tx, submission, reader)
    const places = indexOf(versionOf(deps.definitions, submission.versionId)).sectionOf
    await call.record(tx, 'submission.read', { state: submission.state, subject: submission.id })
    const shown = [...places].flatMap(([question, section]) => {
      const answer = document.answers[question]?.answer
      if (!answer) return []
      const writer = by(question)
      return [{ question, section, answer, ...(writer && { by: writer }) }]
    })
    const changes = await readChanges(tx, submission, document, places.keys())
    return { receipt, answers: shown, ...(changes && { changes: { ...changes, answers: [...changes.answers] } }) }
  })
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
