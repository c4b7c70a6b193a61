import { Type, type Static } from 'typebox'
import { AnswerSchema } from '#shared/answer/answer.ts'
import { endpoint } from './endpoint.ts'
import { closed, Id, Key, Person, QuestionId, StateCode, Time, VersionId } from './parts.ts'
import { ReleaseLevel } from './replies.ts'

const LevelCounts = Type.Object({ R1: Type.Integer(), R2: Type.Integer(), R3: Type.Integer() }, closed)

/** The proof given for a submission, readable for ever, and for ever the same: what the State decides later is in `getStanding`. */
export const Receipt = Type.Object(
  {
    id: Id,
    /** Human reference, e.g. `ANNUAL-2026-MAR-1`. */
    reference: Type.String(),
    replyId: Id,
    cycle: Key,
    cycleTitle: Type.String(),
    state: StateCode,
    versionId: VersionId,
    revision: Type.Integer(),
    submittedAt: Time,
    submittedBy: Person,
    authority: Type.Object({ name: Type.String(), title: Type.String(), ministry: Type.String() }, closed),
    sha256: Type.String({ description: 'of the canonical bytes (RFC 8785), lower-case hex' }),
    previousSha256: Type.Optional(Type.String()),
    size: Type.Integer({ description: 'canonical bytes' }),
    answered: Type.Integer(),
    reasoned: Type.Integer(),
    blank: Type.Integer(),
    /** Stamped DEMO where the reply belongs to the demonstration world or demonstration storage. */
    demonstration: Type.Boolean(),
    answerLevels: Type.Record(Type.String(), ReleaseLevel, {
      description: 'level by question, of the answers submitted, as it was at the submission',
    }),
    /** How many answers and reasons went how far at the submission; what was worked out from them is not counted. */
    levels: LevelCounts,
  },
  closed,
)
export type Receipt = Static<typeof Receipt>

export const submitReply = endpoint({
  id: 'submitReply',
  method: 'POST',
  path: '/replies/:reply/submissions',
  summary: 'Submit the reply: an immutable, numbered snapshot',
  params: Type.Object({ reply: Id }),
  headers: Type.Object({
    'if-match': Type.Optional(Type.String({ maxLength: 64 })),
    'idempotency-key': Type.Optional(Type.String({ maxLength: 100 })),
  }),
  body: Type.Object(
    {
      authority: Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 200 }),
          title: Type.String({ minLength: 1, maxLength: 200 }),
          ministry: Type.String({ minLength: 1, maxLength: 200 }),
        },
        closed,
      ),
      /** Sections deliberately left out, e.g. because a must-fix finding cannot be settled in time. */
      without: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 100, uniqueItems: true })),
    },
    closed,
  ),
  reply: Receipt,
  status: 201,
  problems: [
    'reply.notFound',
    'reply.notDraft',
    'cycle.notOpen',
    'reply.openBranches',
    'reply.mustFix',
    'precondition.required',
    'precondition.failed',
    'idempotency.keyRequired',
    'idempotency.bodyDiffers',
    'idempotency.inProgress',
    'section.unknown',
  ],
  fresh: true,
  policy: 'reply.submit',
  audit: 'reply.submitted',
  load: 'submit',
})

/** Correcting after submission: the reply becomes a draft of the next revision; the submitted one stays official until then. */
export const reopenReply = endpoint({
  id: 'reopenReply',
  method: 'POST',
  path: '/replies/:reply/reopening',
  summary: 'Start a correction of a submitted reply',
  params: Type.Object({ reply: Id }),
  reply: Type.Object({ seq: Type.Integer() }, closed),
  problems: ['reply.notFound', 'cycle.notOpen'],
  policy: 'reply.submit',
  audit: 'reply.reopened',
  load: 'submit',
})

/** The reply counts as submitted again, with the answers that were submitted. */
export const discardCorrection = endpoint({
  id: 'discardCorrection',
  method: 'DELETE',
  path: '/replies/:reply/reopening',
  summary: 'Discard the correction of a submitted reply: what was typed stays in the history of the answers',
  params: Type.Object({ reply: Id }),
  reply: Type.Object({ seq: Type.Integer() }, closed),
  problems: ['reply.notFound', 'reply.noCorrection'],
  policy: 'reply.submit',
  audit: 'reply.correctionDiscarded',
  load: 'submit',
})

export const getReceipt = endpoint({
  id: 'getReceipt',
  method: 'GET',
  path: '/submissions/:submission',
  summary: 'The receipt of a submission',
  params: Type.Object({ submission: Id }),
  reply: Receipt,
  problems: ['submission.notFound'],
  policy: 'submission.read',
  audit: 'nothing',
})

/** How a submission stands today: all that can change after it, and is therefore in no receipt. */
export const Standing = Type.Object(
  {
    revisions: Type.Array(
      Type.Object({ id: Id, revision: Type.Integer(), reference: Type.String(), submittedAt: Time }, closed),
      { description: 'all submissions of the reply, the first one first; the last one is official' },
    ),
    answerLevels: Type.Record(Type.String(), ReleaseLevel, {
      description: 'level by question today, of the answers submitted',
    }),
    levels: LevelCounts,
    /** When the State last changed who may see what; only where an answer stands at another level than in the receipt. */
    changedAt: Type.Optional(Time),
    opening: Type.Array(QuestionId, {
      description: 'answers and reasons that go as far as their level: without lists that lack the consent they need',
    }),
  },
  closed,
)
export type Standing = Static<typeof Standing>

export const getStanding = endpoint({
  id: 'getStanding',
  method: 'GET',
  path: '/submissions/:submission/standing',
  summary: 'How a submission stands today: its other revisions, and who may see what now',
  params: Type.Object({ submission: Id }),
  reply: Standing,
  problems: ['submission.notFound'],
  policy: 'submission.read',
  audit: 'nothing',
})

export const SubmittedReply = Type.Object(
  {
    receipt: Receipt,
    answers: Type.Array(
      Type.Object(
        { question: QuestionId, section: Type.String(), answer: AnswerSchema, by: Type.Optional(Person) },
        closed,
      ),
    ),
    /** What a correction changed; absent for a first submission. */
    changes: Type.Optional(
      Type.Object(
        {
          since: Type.Integer({ description: 'the revision before' }),
          answers: Type.Array(
            Type.Object(
              {
                question: QuestionId,
                before: Type.Optional(AnswerSchema),
                after: Type.Optional(AnswerSchema),
              },
              closed,
            ),
            { description: 'no `before` where nothing was submitted then' },
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type SubmittedReply = Static<typeof SubmittedReply>

export const readSubmission = endpoint({
  id: 'readSubmission',
  method: 'GET',
  path: '/submissions/:submission/answers',
  summary: 'The submitted reply: for the State’s team, and for the secretariat with its analysts',
  params: Type.Object({ submission: Id }),
  reply: SubmittedReply,
  problems: ['submission.notFound'],
  policy: 'submission.read',
  audit: 'submission.read',
})

export const getCanonical = endpoint({
  id: 'getCanonical',
  method: 'GET',
  path: '/submissions/:submission/canonical',
  summary: 'The canonical bytes whose SHA-256 the receipt names',
  params: Type.Object({ submission: Id }),
  reply: Type.Unsafe<Uint8Array>(Type.String()),
  produces: 'application/json',
  problems: ['submission.notFound'],
  policy: 'submission.read',
  audit: 'submission.downloaded',
})
