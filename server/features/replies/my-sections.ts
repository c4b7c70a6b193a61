import { can, type Actor } from '#shared/access/can.ts'
import type { VersionIndex } from './version-index.ts'

/** Sections of a State's reply that the actor may answer: all for a focal point, those handed over for a contributor. */
export function mySections(
  actor: Actor,
  state: string,
  index: VersionIndex,
  handed: readonly string[],
): readonly string[] {
  return [...index.sections.keys()].filter((section) =>
    can(actor, 'reply.answer', { state, section, sections: handed }),
  )
}
