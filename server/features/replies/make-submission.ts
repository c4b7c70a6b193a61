import { createHash } from 'node:crypto'
import type { Version } from '#shared/definition/definition.ts'
import type { TextsByLocale } from '#shared/definition/resolve-definitions.ts'
import type { Finding } from '#shared/finding/finding.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import { mayHappen } from '#shared/reply/status.ts'
import { submissionReference } from '#shared/reply/submission-reference.ts'
import { answersOf, composeSubmission, type SubmissionDocument } from '#shared/reply/submission.ts'
import { refuse, type PlaceError } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { newId } from '#server/platform/new-id.ts'
import { planOf } from '../definitions/index.ts'
import { canonicalBytes } from './chain.ts'
import { decidedLevels } from './decided-levels.ts'
import type { RepliesDeps } from './deps.ts'
import { readHeads } from './log-queries.ts'
import { dressPerson, readPeople } from './people.ts'
import { readPrevious } from './previous-answers.ts'
import { countOpenBranches, readDecisions, type ReplyRecord } from './queries.ts'
import { recordStep } from './record-step.ts'
import { sayFinding } from './say-finding.ts'
import { insertSubmission, readLatestHash, type SubmissionRecord } from './submission-queries.ts'
import { indexOf, versionOf } from './version-index.ts'

/** Who submits, when, on whose authority, and what is left out on purpose. */
export interface Signing {
  readonly actor: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly authority: SubmissionRecord['authority']
  /** Sections deliberately left out. */
  readonly without: readonly string[]
}

/**
 * Makes the immutable, numbered snapshot of a locked draft: checks it, writes its canonical bytes, chains it into the
 * reply's log, and tells the features that compute from it. Everything or nothing.
 */
export async function makeSubmission(
  tx: Tx,
  deps: RepliesDeps,
  reply: ReplyRecord,
  signing: Signing,
): Promise<SubmissionRecord> {
  await demandSubmittable(tx, reply)
  const version = versionOf(deps.definitions, reply.versionId)
  demandSections(version, signing.without)
  const draft = await describe(tx, deps, reply, signing)
  const levels = decidedLevels(indexOf(version), await readDecisions(tx, [reply.id]))
  const document = await compose(tx, deps, { reply, draft, signing, levels, version })
  const bytes = canonicalBytes({
    ...document,
    reference: draft.reference,
    versionSha256: deps.definitions.versions.get(version.id)?.sha256,
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { id, revision, reference } = draft
  const after = await recordStep(tx, reply, 'submit', signing, { submission: id, revision, reference, sha256 })
  const { answered, reasoned, blank } = document.coverage
  const made = { ...draft, seq: after.seq, sha256, size: bytes.length, answered, reasoned, blank }
  await insertSubmission(tx, made, bytes)
  const { provenance } = reply
  const fact = {
    ...made,
    submissionId: id,
    referenceYear: reply.referenceYear,
    provenance,
    version,
    answers: answersOf(document),
    levels,
    at: signing.at,
  }
  for (const hook of deps.onSubmitted) await hook(tx, fact)
  return made
}

async function demandSubmittable(tx: Tx, reply: ReplyRecord): Promise<void> {
  if (!mayHappen(reply.status, 'submit')) refuse('reply.notDraft')
  if (reply.cycleStatus !== 'open') refuse('cycle.notOpen')
  const open = (await countOpenBranches(tx, [reply.id])).get(reply.id) ?? 0
  if (open > 0) refuse('reply.openBranches')
}

function demandSections(version: Version, without: readonly string[]): void {
  const { sections } = indexOf(version)
  const errors = without.flatMap((id, at) =>
    sections.has(id) ? [] : [{ pointer: `/without/${at}`, code: 'section.unknown' }],
  )
  if (errors.length > 0) refuse('section.unknown', { errors })
}

type Draft = Omit<SubmissionRecord, 'seq' | 'sha256' | 'size' | 'answered' | 'reasoned' | 'blank'>

async function describe(tx: Tx, deps: RepliesDeps, reply: ReplyRecord, signing: Signing): Promise<Draft> {
  const revision = reply.revision + 1
  return {
    state: reply.state,
    id: newId(),
    replyId: reply.id,
    cycleId: reply.cycleId,
    cycle: reply.cycle,
    cycleTitles: reply.cycleTitles,
    versionId: reply.versionId,
    revision,
    reference: submissionReference({ ...reply, revision }),
    submittedBy: signing.actor,
    submittedAt: signing.at,
    authority: signing.authority,
    previousSha256: await readLatestHash(tx, reply),
    demonstration: reply.provenance === 'demonstration' || deps.database.engine === 'embedded',
  }
}

interface Composing {
  readonly reply: ReplyRecord
  readonly draft: Draft
  readonly signing: Signing
  readonly levels: ReleaseLevels
  readonly version: Version
}

/** The document to be signed, or a refusal naming the places that must be fixed first. */
async function compose(
  tx: Tx,
  deps: RepliesDeps,
  { reply, draft, signing, levels, version }: Composing,
): Promise<SubmissionDocument> {
  const answers = Object.fromEntries((await readHeads(tx, reply)).map(({ question, answer }) => [question, answer]))
  const { answers: previous } = await readPrevious(tx, deps.definitions, reply)
  const { id, name } = dressPerson(signing.actor, await readPeople(tx, [signing.actor]))
  const { replyId, cycle, state, revision, submittedAt, authority, previousSha256, demonstration } = draft
  const meta = { replyId, cycle, state, revision, submittedAt, authority, demonstration, submittedBy: { id, name } }
  const chained = { ...meta, ...(previousSha256 !== undefined && { previousSha256 }) }
  const terms = { previous, referenceYear: reply.referenceYear, without: signing.without, levels }
  const composed = composeSubmission(planOf(version), answers, chained, terms)
  if (composed.ok) return composed.document
  const texts = deps.definitions.versions.get(version.id)?.texts
  const errors = composed.mustFix.slice(0, 100).map((finding) => placeOf(finding, texts))
  return refuse('reply.mustFix', { errors })
}

function placeOf(finding: Finding, texts: TextsByLocale | undefined): PlaceError {
  const { at, code } = finding
  const part = at.part === undefined ? '' : `/${at.part.replaceAll('~', '~0').replaceAll('/', '~1')}`
  const message: PlaceError['message'] = (locale) => sayFinding(finding, texts?.[locale] ?? {}, locale)
  return { pointer: `/answers/${at.question}${part}`, code, message }
}
