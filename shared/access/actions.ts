/** Everything a person may be allowed to do. `can` (can.ts) says who may, of what; server and client ask the same table. */
export const actions = [
  'cycle.read',
  'cycle.create',
  'cycle.open',
  'cycle.invite',
  'responses.read',
  'reply.read',
  'reply.answer',
  'reply.mark-ready',
  'reply.assign',
  'reply.set-levels',
  'reply.submit',
  'submission.read',
  'results.read-submitted',
  'results.review',
  'release.prepare',
  'release.publish',
  'summary.draft',
  'people.invite',
] as const
export type Action = (typeof actions)[number]
