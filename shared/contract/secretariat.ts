import { Type, type Static } from 'typebox'
import { CycleReply, Titles } from './cycles.ts'
import { endpoint } from './endpoint.ts'
import { closed, Day, Id, Key, StateCode } from './parts.ts'

const someStates = { minItems: 1, maxItems: 195, uniqueItems: true }

/** What may be changed of a cycle; what is left out stays, so that two people who change it do not undo each other's work. */
export const CycleChange = Type.Object(
  {
    titles: Type.Optional(Titles),
    opensOn: Type.Optional(Day),
    dueOn: Type.Optional(Day),
    addStates: Type.Optional(
      Type.Array(StateCode, { ...someStates, description: 'further States; those invited already stay so' }),
    ),
    removeStates: Type.Optional(
      Type.Array(StateCode, {
        ...someStates,
        description:
          'States invited no longer, unless they are among those to add; one that is not invited changes nothing. Once the cycle is open, none can go',
      }),
    ),
  },
  { ...closed, minProperties: 1 },
)
export type CycleChange = Static<typeof CycleChange>

export const changeCycle = endpoint({
  id: 'changeCycle',
  method: 'PATCH',
  path: '/cycles/:cycle',
  summary:
    'Change a cycle: in preparation its titles, days and States; once open its titles, a due date that is not past, further States',
  params: Type.Object({ cycle: Key }),
  body: CycleChange,
  reply: CycleReply,
  problems: [
    'cycle.notFound',
    'cycle.isClosed',
    'cycle.begun',
    'cycle.dayPast',
    'cycle.duePast',
    'cycle.datesOutOfOrder',
    'cycle.stateStays',
    'state.unknown',
  ],
  policy: 'cycle.create',
  audit: 'cycle.changed',
})

export const deleteCycle = endpoint({
  id: 'deleteCycle',
  method: 'DELETE',
  path: '/cycles/:cycle',
  summary: 'Delete a cycle in preparation',
  params: Type.Object({ cycle: Key }),
  reply: Type.Object({}, closed),
  problems: ['cycle.notFound', 'cycle.notDraft'],
  policy: 'cycle.create',
  audit: 'cycle.deleted',
})

export const withdrawFocalPoint = endpoint({
  id: 'withdrawFocalPoint',
  method: 'DELETE',
  path: '/states/:state/people/:person',
  summary: 'Withdraw a focal point or observer of a State: these roles and their sessions end, what they wrote stays',
  params: Type.Object({ state: StateCode, person: Id }),
  reply: Type.Object({ left: Type.Integer({ description: 'focal points the State has now' }) }, closed),
  problems: ['person.notInvited'],
  fresh: true,
  policy: 'cycle.invite',
  audit: 'person.withdrawn',
})
