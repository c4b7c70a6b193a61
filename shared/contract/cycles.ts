import { Type, type Static } from 'typebox'
import { cycleKinds } from '#shared/definition/definition.ts'
import { endpoint } from './endpoint.ts'
import { closed, Day, Email, Id, Key, LocaleParam, RoleName, StateCode, Time, VersionId } from './parts.ts'

export const cycleStatuses = ['draft', 'open', 'closed'] as const
export const provenances = ['real', 'demonstration', 'documented'] as const

const Title = Type.String({ minLength: 1, maxLength: 200 })
/** The title of a cycle by language; where a language is left out, the English one is shown. */
export const Titles = Type.Object({ en: Title, fr: Type.Optional(Title), ar: Type.Optional(Title) }, closed)

export const CycleReply = Type.Object(
  {
    key: Key,
    title: Type.String({ description: 'in the language asked for' }),
    titles: Titles,
    kind: Type.Enum([...cycleKinds]),
    versionId: VersionId,
    referenceYear: Type.Integer(),
    opensOn: Day,
    dueOn: Day,
    status: Type.Enum([...cycleStatuses]),
    provenance: Type.Enum([...provenances]),
    invited: Type.Integer({ description: 'number of States invited' }),
    opensByItself: Type.Boolean({
      description: 'in preparation, and agreed to open on its day without anybody doing it',
    }),
  },
  closed,
)
export type CycleReply = Static<typeof CycleReply>

export const listCycles = endpoint({
  id: 'listCycles',
  method: 'GET',
  path: '/cycles',
  summary: 'All cycles, latest first',
  reply: Type.Object({ cycles: Type.Array(CycleReply) }, closed),
  problems: [],
  policy: 'signed-in',
  audit: 'nothing',
})

export const getCycle = endpoint({
  id: 'getCycle',
  method: 'GET',
  path: '/cycles/:cycle',
  summary: 'One cycle',
  params: Type.Object({ cycle: Key }),
  reply: CycleReply,
  problems: ['cycle.notFound'],
  policy: 'signed-in',
  audit: 'nothing',
})

export const createCycle = endpoint({
  id: 'createCycle',
  method: 'POST',
  path: '/cycles',
  summary: 'Prepare a cycle: questionnaire version, dates, invited States',
  body: Type.Object(
    {
      key: Key,
      titles: Titles,
      versionId: VersionId,
      referenceYear: Type.Integer({ minimum: 2000, maximum: 2100 }),
      opensOn: Day,
      dueOn: Day,
      states: Type.Array(StateCode, { minItems: 1, maxItems: 195, uniqueItems: true }),
    },
    closed,
  ),
  reply: CycleReply,
  status: 201,
  problems: ['cycle.keyTaken', 'cycle.versionUnknown', 'cycle.datesOutOfOrder', 'state.unknown'],
  policy: 'cycle.create',
  audit: 'cycle.created',
})

export const openCycle = endpoint({
  id: 'openCycle',
  method: 'POST',
  path: '/cycles/:cycle/opening',
  summary: 'Open a prepared cycle now: the invited States may reply from this moment',
  params: Type.Object({ cycle: Key }),
  reply: CycleReply,
  problems: ['cycle.notFound', 'cycle.notDraft'],
  policy: 'cycle.open',
  audit: 'cycle.opened',
})

export const agreeOpening = endpoint({
  id: 'agreeOpening',
  method: 'PUT',
  path: '/cycles/:cycle/agreed-opening',
  summary: 'Let a prepared cycle open by itself at the beginning of its first day, in the time of the seat',
  params: Type.Object({ cycle: Key }),
  reply: CycleReply,
  problems: ['cycle.notFound', 'cycle.notDraft', 'cycle.dayPast'],
  policy: 'cycle.open',
  audit: 'cycle.openingAgreed',
})

export const withdrawOpening = endpoint({
  id: 'withdrawOpening',
  method: 'DELETE',
  path: '/cycles/:cycle/agreed-opening',
  summary: 'Take back that a cycle opens by itself',
  params: Type.Object({ cycle: Key }),
  reply: CycleReply,
  problems: ['cycle.notFound', 'cycle.notDraft'],
  policy: 'cycle.open',
  audit: 'cycle.openingWithdrawn',
})

export const closeCycle = endpoint({
  id: 'closeCycle',
  method: 'POST',
  path: '/cycles/:cycle/closing',
  summary: 'Close an open cycle',
  params: Type.Object({ cycle: Key }),
  reply: CycleReply,
  problems: ['cycle.notFound', 'cycle.notOpen'],
  policy: 'cycle.open',
  audit: 'cycle.closed',
})

/** A focal point or observer of a State, as the secretariat sees them. */
export const Invitee = Type.Object(
  {
    id: Id,
    name: Type.String(),
    email: Email,
    locale: LocaleParam,
    since: Type.String({ description: 'when the role was given; ISO 8601, UTC' }),
    entered: Type.Boolean({ description: 'has signed in at least once' }),
  },
  closed,
)
export type Invitee = Static<typeof Invitee>

/** One line of the response board: never more than status and times while a reply is a draft. */
export const Response = Type.Object(
  {
    state: StateCode,
    status: Type.Enum(['not-started', 'draft', 'submitted'], {
      description:
        'not-started: nothing was entered in this reply, whoever signed in; submitted stays so while a correction is written',
    }),
    correcting: Type.Boolean({ description: 'a correction of what is submitted has been begun' }),
    focalPoints: Type.Array(Invitee),
    observers: Type.Array(Invitee),
    lastActivity: Type.Optional(Time),
    submittedAt: Type.Optional(Time),
    submissionId: Type.Optional(Id),
    revision: Type.Optional(Type.Integer()),
  },
  closed,
)
export type Response = Static<typeof Response>

export const listResponses = endpoint({
  id: 'listResponses',
  method: 'GET',
  path: '/cycles/:cycle/responses',
  summary: 'All invited States of a cycle with the status of their reply',
  params: Type.Object({ cycle: Key }),
  reply: Type.Object({ responses: Type.Array(Response) }, closed),
  problems: ['cycle.notFound'],
  policy: 'responses.read',
  audit: 'nothing',
})

export const inviteFocalPoint = endpoint({
  id: 'inviteFocalPoint',
  method: 'POST',
  path: '/cycles/:cycle/invitations',
  summary: 'Invite a focal point or observer of a State by e-mail',
  params: Type.Object({ cycle: Key }),
  body: Type.Object(
    {
      state: StateCode,
      email: Email,
      name: Type.String({ minLength: 1, maxLength: 200 }),
      role: RoleName,
      organization: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      locale: LocaleParam,
      again: Type.Optional(
        Type.Boolean({ description: 'send another mail to somebody who holds this role in the State already' }),
      ),
    },
    closed,
  ),
  reply: Type.Object(
    {
      personId: Id,
      knownAs: Type.Optional(
        Type.String({
          description: 'the name this address is known under already, where another one was given; it stays',
        }),
      ),
    },
    closed,
  ),
  status: 201,
  problems: ['cycle.notFound', 'state.unknown', 'state.notInvited', 'person.ofAnotherState', 'person.alreadyInvited'],
  fresh: true,
  policy: 'cycle.invite',
  audit: 'person.invited',
})

export const listVersions = endpoint({
  id: 'listVersions',
  method: 'GET',
  path: '/versions',
  summary: 'Questionnaire versions that a cycle can use',
  reply: Type.Object(
    {
      versions: Type.Array(
        Type.Object(
          {
            id: VersionId,
            cycleKind: Type.Enum([...cycleKinds]),
            questions: Type.Integer(),
            minutes: Type.Integer(),
            frozen: Type.Boolean(),
            titles: Type.Record(Type.String(), Type.String(), { description: 'title by language' }),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
  problems: [],
  policy: 'cycle.read',
  audit: 'nothing',
})
