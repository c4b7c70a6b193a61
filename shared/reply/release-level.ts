/**
 * Who may read an answer: R1 the secretariat, R2 Member States, R3 everybody. Only the State raises it.
 * R0 draft is not a choice: it is what an answer is before submission.
 */
export const releaseLevels = ['R1', 'R2', 'R3'] as const
export type ReleaseLevel = (typeof releaseLevels)[number]

/** What a State decided: a level for each section, and exceptions for single questions. */
export interface ReleaseLevels {
  readonly sections: Readonly<Record<string, ReleaseLevel>>
  readonly exceptions: Readonly<Record<string, ReleaseLevel>>
}

/** What was never decided stays with the secretariat. */
export function releaseLevelOf(levels: ReleaseLevels, section: string, question: string): ReleaseLevel {
  const exception = Object.hasOwn(levels.exceptions, question) ? levels.exceptions[question] : undefined
  const level = Object.hasOwn(levels.sections, section) ? levels.sections[section] : undefined
  return exception ?? level ?? 'R1'
}
