import type { Version } from '#shared/definition/definition.ts'
import type { Form } from '#shared/form/form.ts'

type Level = 'R1' | 'R2' | 'R3'

interface Levels {
  readonly sections: Readonly<Record<string, Level>>
  readonly exceptions: Readonly<Record<string, Level>>
}

/** Answers and reasons by the level at which they will be released; what says nothing otherwise is for the secretariat only. */
export function countByLevel(
  version: Version,
  form: Form,
  { sections, exceptions }: Levels,
): Readonly<Record<Level, number>> {
  const counts = { R1: 0, R2: 0, R3: 0 }
  for (const section of version.sections) {
    for (const { id } of section.questions) {
      const standing = form.standing(id)
      if (standing !== 'answered' && standing !== 'reasoned') continue
      counts[exceptions[id] ?? sections[section.id] ?? 'R1'] += 1
    }
  }
  return counts
}
