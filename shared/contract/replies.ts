import { Type, type Static } from 'typebox'
import { AnswerSchema } from '#shared/answer/answer.ts'
import { questionChanges } from '#shared/definition/definition.ts'
import { releaseLevels } from '#shared/reply/release-level.ts'
import { replyStatuses } from '#shared/reply/status.ts'
import { endpoint } from './endpoint.ts'
import { closed, Email, Id, Key, LocaleParam, Person, QuestionId, StateCode, Time, VersionId } from './parts.ts'

export const ReleaseLevel = Type.Enum([...releaseLevels], {
  description: 'R1 secretariat only, R2 Member States, R3 public',
})

/** For whoever speaks to the contract only. */

const SectionState = Type.Object(
  {
    section: Type.String(),
    /** Said ready by a person at an exact state of the reply; void when an answer in it changed since. */
    ready: Type.Optional(Type.Object({ by: Person, at: Time, stale: Type.Boolean() }, closed)),
    contributors: Type.Array(
      Type.Object(
        {
          id: Id,
          name: Type.String(),
          organization: Type.Optional(Type.String()),
          email: Type.Optional(Email),
          entered: Type.Boolean(),
          dueOn: Type.Optional(
            Type.String({ description: 'day by which the focal point wants it; stays within the State' }),
          ),
        },
        closed,
      ),
    ),
    level: ReleaseLevel,
  },
  closed,
)

export const ReplySummary = Type.Object(
  {
    id: Id,
    cycle: Key,
    state: StateCode,
    status: Type.Enum([...replyStatuses]),
    versionId: VersionId,
    referenceYear: Type.Integer(),
    dueOn: Type.String(),
    seq: Type.Integer({ description: 'number of the last event; also the strong ETag' }),
    /** Revision of the latest submission, 0 if none. */
    revision: Type.Integer(),
    submissionId: Type.Optional(Id),
    /** Sections the caller may answer; all for a focal point. */
    mySections: Type.Array(Type.String()),
    openBranches: Type.Integer(),
    sections: Type.Array(SectionState),
    /** Exceptions from the section's level, by question. */
    levelExceptions: Type.Record(Type.String(), ReleaseLevel),
    lastActivity: Type.Optional(Time),
    corrected: Type.Optional(
      Type.Integer({
        description: 'while a correction is open: answers that stand otherwise than they were submitted',
      }),
    ),
  },
  closed,
)
export type ReplySummary = Static<typeof ReplySummary>

export const listReplies = endpoint({
  id: 'listReplies',
  method: 'GET',
  path: '/replies',
  summary: 'Replies of the caller’s State, latest cycle first; open cycles without a reply appear with an id too',
  reply: Type.Object({ replies: Type.Array(ReplySummary) }, closed),
  problems: [],
  policy: 'reply.read',
  audit: 'nothing',
})

export const getReply = endpoint({
  id: 'getReply',
  method: 'GET',
  path: '/replies/:reply',
  summary: 'One reply: sections, who holds them, what is ready',
  params: Type.Object({ reply: Id }),
  reply: ReplySummary,
  problems: ['reply.notFound'],
  policy: 'reply.read',
  audit: 'nothing',
})

/**
 * How a question stands to the one of the last submitted reply; `older`: nothing is said to it there, and something in
 * a reply before.
 */
const PreviousChange = Type.Enum([...questionChanges, 'new', 'older'])
export type PreviousChange = Static<typeof PreviousChange>

const Head = Type.Object(
  { question: QuestionId, rev: Type.Integer(), answer: AnswerSchema, by: Person, at: Time },
  closed,
)
/** A text kept beside the head because somebody else had saved first. Both are shown until a person decides. */
const Branch = Type.Object(
  { id: Id, question: QuestionId, baseRev: Type.Integer(), answer: AnswerSchema, by: Person, at: Time },
  closed,
)
export type Branch = Static<typeof Branch>
export type Head = Static<typeof Head>

export const getAnswers = endpoint({
  id: 'getAnswers',
  method: 'GET',
  path: '/replies/:reply/answers',
  summary: 'All answers of a reply as they stand, open branches, and the previous submitted reply’s answers',
  params: Type.Object({ reply: Id }),
  reply: Type.Object(
    {
      seq: Type.Integer(),
      heads: Type.Array(Head),
      branches: Type.Array(Branch),
      previous: Type.Record(QuestionId, AnswerSchema, {
        description: 'answers of the last submitted reply, by question',
      }),
      previousCycle: Type.Optional(Key),
      previousChanges: Type.Optional(
        Type.Record(QuestionId, PreviousChange, {
          description:
            'questions that are not the same as in that reply; split, merged, break: answered there, not comparable; older: answered before it',
        }),
      ),
    },
    closed,
  ),
  problems: ['reply.notFound'],
  policy: 'reply.read',
  audit: 'nothing',
})

export const Operation = Type.Object(
  {
    opId: Id,
    question: QuestionId,
    baseRev: Type.Integer({ minimum: 0, description: 'revision the text was typed on; 0 when there was none' }),
    answer: AnswerSchema,
    typedAt: Time,
    /** Branches this operation settles. */
    closes: Type.Optional(Type.Array(Id, { maxItems: 20 })),
  },
  closed,
)
export type Operation = Static<typeof Operation>

export const Verdict = Type.Object(
  {
    opId: Id,
    verdict: Type.Enum(['applied', 'duplicate', 'merged', 'conflict', 'late', 'rejected']),
    /** The question's revision after this operation. */
    rev: Type.Optional(Type.Integer()),
    /** For `conflict`, `late`: where the text is kept. */
    branchId: Type.Optional(Id),
    /** What now stands: for `merged`, `conflict`, and for a `duplicate` of which something else stands than was sent. */
    head: Type.Optional(Head),
    /** For `rejected`: problem code, e.g. `question.unknown`, `access.denied`. */
    problem: Type.Optional(Type.String()),
  },
  closed,
)
export type Verdict = Static<typeof Verdict>

/**
 * Autosave. Drafts accept anything typed; validity matters at submission only.
 * base = head: applied. Same value: duplicate. Tables and lists whose changed cells do not overlap: merged.
 * Otherwise the text is kept as a branch and the head stays (conflict). After submission: late.
 */
export const saveAnswers = endpoint({
  id: 'saveAnswers',
  method: 'PATCH',
  path: '/replies/:reply/answers',
  summary: 'Save answers: a batch of operations, a verdict for each',
  params: Type.Object({ reply: Id }),
  body: Type.Object(
    {
      clientId: Id,
      versionId: VersionId,
      ops: Type.Array(Operation, { minItems: 1, maxItems: 50 }),
    },
    closed,
  ),
  reply: Type.Object({ seq: Type.Integer(), at: Time, verdicts: Type.Array(Verdict) }, closed),
  problems: ['reply.notFound', 'reply.wrongVersion'],
  policy: 'reply.answer',
  audit: 'answers.saved',
})

export const getHistory = endpoint({
  id: 'getHistory',
  method: 'GET',
  path: '/replies/:reply/answers/:question/history',
  summary: 'Every revision of one answer: who, when, what',
  params: Type.Object({ reply: Id, question: QuestionId }),
  reply: Type.Object({ revisions: Type.Array(Head) }, closed),
  problems: ['reply.notFound', 'question.unknown'],
  policy: 'reply.read',
  audit: 'nothing',
})

export const markReady = endpoint({
  id: 'markReady',
  method: 'PUT',
  path: '/replies/:reply/sections/:section/readiness',
  summary: 'Say that a section is ready, or not yet',
  params: Type.Object({ reply: Id, section: Type.String({ maxLength: 64 }) }),
  body: Type.Object(
    { ready: Type.Boolean(), seq: Type.Integer({ description: 'state of the reply the person looked at' }) },
    closed,
  ),
  reply: ReplySummary,
  problems: ['reply.notFound', 'reply.notDraft', 'section.unknown'],
  policy: 'reply.mark-ready',
  audit: 'section.marked',
})

export const inviteContributor = endpoint({
  id: 'inviteContributor',
  method: 'POST',
  path: '/replies/:reply/contributors',
  summary: 'Hand sections to a person of another ministry, by e-mail',
  params: Type.Object({ reply: Id }),
  body: Type.Object(
    {
      email: Email,
      name: Type.String({ minLength: 1, maxLength: 200 }),
      organization: Type.String({ minLength: 1, maxLength: 200 }),
      sections: Type.Array(Type.String({ maxLength: 64 }), { minItems: 1, maxItems: 100, uniqueItems: true }),
      dueOn: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
      note: Type.Optional(Type.String({ maxLength: 2000 })),
      locale: LocaleParam,
      insteadOf: Type.Optional(
        Type.Array(Id, {
          maxItems: 20,
          description: 'people from whom these sections are taken back in the same step',
        }),
      ),
    },
    closed,
  ),
  reply: Type.Object(
    {
      ...ReplySummary.properties,
      knownAs: Type.Optional(
        Type.String({
          description: 'the name this address is known under already, where another one was given; it stays',
        }),
      ),
    },
    closed,
  ),
  status: 201,
  problems: ['reply.notFound', 'reply.notDraft', 'section.unknown', 'person.ofAnotherState'],
  fresh: true,
  policy: 'reply.assign',
  audit: 'contributor.invited',
})

export const withdrawContributor = endpoint({
  id: 'withdrawContributor',
  method: 'DELETE',
  path: '/replies/:reply/contributors/:person/sections/:section',
  summary: 'Take a section back from a contributor',
  params: Type.Object({ reply: Id, person: Id, section: Type.String({ maxLength: 64 }) }),
  reply: ReplySummary,
  problems: ['reply.notFound', 'reply.notDraft', 'section.unknown'],
  policy: 'reply.assign',
  audit: 'contributor.withdrawn',
})

export const setLevels = endpoint({
  id: 'setRelease',
  method: 'PUT',
  path: '/replies/:reply/release-levels',
  summary: 'Decide who will see what: a level per section, exceptions per answer',
  params: Type.Object({ reply: Id }),
  headers: Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 64 })) }),
  body: Type.Object(
    {
      sections: Type.Record(Type.String({ maxLength: 64 }), ReleaseLevel),
      exceptions: Type.Record(QuestionId, ReleaseLevel),
    },
    closed,
  ),
  reply: ReplySummary,
  problems: ['reply.notFound', 'section.unknown', 'question.unknown', 'precondition.required', 'precondition.failed'],
  fresh: true,
  policy: 'reply.set-levels',
  // Of levels. The trail is chained by hash: its words, this id among them, stay as they were first written.
  audit: 'release.changed',
  load: 'submit',
})
