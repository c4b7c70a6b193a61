import { Type, type Static } from 'typebox'
import { AnswerSchema } from '#shared/answer/answer.ts'
import { endpoint } from './endpoint.ts'
import { closed, Id, Key, Person, QuestionId, StateCode, Time, VersionId } from './parts.ts'
import { ReleaseLevel } from './replies.ts'

/** The proof given for a submission, readable for ever. */
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
    release: Type.Record(Type.String(), ReleaseLevel, { description: 'level by question, of the answers submitted' }),
    /** How many answers and reasons go how far; what was worked out from them is not counted. */
    levels: Type.Object({ R1: Type.Integer(), R2: Type.Integer(), R3: Type.Integer() }, closed),
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

export const SubmittedReply = Type.Object(
  {
    receipt: Receipt,
    answers: Type.Array(
      Type.Object(
        { question: QuestionId, section: Type.String(), answer: AnswerSchema, by: Type.Optional(Person) },
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
  summary: 'The submitted reply, as far as the caller may read it',
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
