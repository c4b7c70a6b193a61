import { refuse } from '#server/platform/http/problem.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { assignSections, lockReplyIn } from './queries.ts'
import { recordStep } from './record-step.ts'

export interface HandOver {
  readonly cycle: string
  readonly state: string
  /** Who will answer the sections. */
  readonly person: string
  readonly sections: readonly string[]
  /** Who hands them over, and when (ISO 8601 in UTC). */
  readonly by: string
  readonly at: string
}

/** Hands sections to a person of the team who exists already, without mail; in a transaction of the State. */
export async function handOverSections(tx: Tx, { cycle, state, person, sections, by, at }: HandOver): Promise<void> {
  const reply = (await lockReplyIn(tx, cycle, state)) ?? refuse('reply.notFound')
  await assignSections(tx, reply, { person, sections, by, at, dueOn: undefined, note: undefined })
  await recordStep(tx, reply, 'assign', { actor: by, at }, { sections, person, held: true })
}
