import type { ReleaseLevel, ReleaseLevels } from '#shared/reply/release-level.ts'
import type { VersionIndex } from './version-index.ts'

interface Decision {
  readonly section: string
  readonly question: string
  readonly level: ReleaseLevel | null
}

/** The levels that hold after these decisions, the latest of each place; every section has one. */
export function decidedLevels(index: VersionIndex, decisions: readonly Decision[]): ReleaseLevels {
  const decided = new Map(decisions.filter(({ section }) => section).map(({ section, level }) => [section, level]))
  const exceptions = decisions.flatMap(({ question, level }) => (question && level ? [[question, level] as const] : []))
  return {
    sections: Object.fromEntries([...index.sections.keys()].map((id) => [id, decided.get(id) ?? 'R1'])),
    exceptions: Object.fromEntries(exceptions),
  }
}

/** What changes from the levels of before to those after: one decision for each place that differs. */
export function changedDecisions(before: ReleaseLevels, after: ReleaseLevels): readonly Decision[] {
  const sections = Object.entries(after.sections)
    .filter(([section, level]) => before.sections[section] !== level)
    .map(([section, level]) => ({ section, question: '', level }))
  const set = Object.entries(after.exceptions)
    .filter(([question, level]) => before.exceptions[question] !== level)
    .map(([question, level]) => ({ section: '', question, level }))
  const ended = Object.keys(before.exceptions)
    .filter((question) => !Object.hasOwn(after.exceptions, question))
    .map((question) => ({ section: '', question, level: null }))
  return [...sections, ...set, ...ended]
}
