import { Type, type Static } from 'typebox'
import { endpoint } from './endpoint.ts'
import { closed, Empty, Id, Time } from './parts.ts'

const ofReply = { path: '/replies/:reply/small-counts', params: Type.Object({ reply: Id }) } as const

/** Whether a State keeps its counts from one to four out of public figures in a cycle, and since when. */
export const SmallCounts = Type.Object(
  { withheld: Type.Boolean(), note: Type.Optional(Type.String()), at: Type.Optional(Time) },
  closed,
)
export type SmallCounts = Static<typeof SmallCounts>

export const getSmallCounts = endpoint({
  ...ofReply,
  id: 'getSmallCounts',
  method: 'GET',
  summary: 'Whether the State of a reply keeps its counts from one to four out of public figures',
  reply: SmallCounts,
  problems: ['reply.notFound'],
  policy: 'reply.read',
  audit: 'nothing',
})

export const withholdSmallCounts = endpoint({
  ...ofReply,
  id: 'withholdSmallCounts',
  method: 'PUT',
  summary: 'The State keeps its counts from one to four out of public figures of this cycle',
  body: Type.Object(
    { note: Type.String({ minLength: 3, maxLength: 1000, description: 'for the secretariat' }) },
    closed,
  ),
  reply: SmallCounts,
  problems: ['reply.notFound'],
  policy: 'reply.set-levels',
  audit: 'small-numbers.withheld',
})

/** More becomes public by it, so that it wants a fresh confirmation, as opening answers does. */
export const publishSmallCounts = endpoint({
  ...ofReply,
  id: 'publishSmallCounts',
  method: 'DELETE',
  summary: 'The State no longer keeps its small counts out of public figures of this cycle',
  reply: Empty,
  problems: ['reply.notFound'],
  fresh: true,
  policy: 'reply.set-levels',
  audit: 'small-numbers.released',
})

/** For whoever reads the submission itself: the note is between the State and those who review. */
export const getSubmittedSmallCounts = endpoint({
  id: 'getSubmittedSmallCounts',
  method: 'GET',
  path: '/submissions/:submission/small-counts',
  summary: 'Whether the State keeps its counts from one to four out of what the public reads of a submission',
  params: Type.Object({ submission: Id }),
  reply: Type.Object({ withheld: Type.Boolean(), at: Type.Optional(Time) }, closed),
  problems: ['submission.notFound'],
  policy: 'submission.read',
  audit: 'nothing',
})
