import { refuse } from '#server/platform/http/problem.ts'

/** Refuses an address, naming the members that cannot be understood. */
export function notUnderstood(...members: readonly string[]): never {
  const errors = members.map((member) => ({ pointer: `/query/${member}`, code: 'place.invalid' }))
  return refuse('analysis.notUnderstood', { errors })
}
