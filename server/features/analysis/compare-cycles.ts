import { compareQuestion, findQuestion } from '#shared/analysis/comparability.ts'
import { printVariable } from '#shared/analysis/variable.ts'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import type { Version } from '#shared/definition/definition.ts'
import type { ChosenCycles } from './choose-cycles.ts'
import type { Found, Surroundings } from './found.ts'

interface BothSides {
  readonly rows: Found | undefined
  readonly columns: Found | undefined
}

/** What is read in the cycle itself: a variable that is pinned to one cycle is the same in all. */
function readInEach({ rows, columns }: BothSides): readonly Found[] {
  return [rows, columns].flatMap((found) => (found && found.variable.cycle === undefined ? [found] : []))
}

/** Cycles whose questionnaire does not ask one of the sides, by id: there nobody can have answered it. */
export function unaskedIn(
  { versionOf }: Surroundings,
  found: BothSides,
  { chosen }: ChosenCycles,
): ReadonlySet<string> {
  const isAsked = ({ questions }: Found, version: Version): boolean =>
    questions.length === 0 || questions.some((question) => findQuestion(version, question) !== undefined)
  const unasked = chosen.filter((cycle) => {
    const version = versionOf(cycle)
    return version !== undefined && !readInEach(found).every((side) => isAsked(side, version))
  })
  return new Set(unasked.map(({ id }) => id))
}

/** Where several cycles are shown: what makes the same question in two of them not quite, or not at all, the same. */
export function warningsOf(
  { deps, versionOf }: Surroundings,
  found: BothSides,
  { chosen }: ChosenCycles,
): AnalysisReply['warnings'] {
  const versions = new Map([...deps.definitions.versions].map(([id, { version }]) => [id, version]))
  return chosen.slice(1).flatMap((to, at) => {
    const from = chosen[at]
    const [before, after] = [from && versionOf(from), versionOf(to)]
    if (!from || !before || !after) return []
    return readInEach(found).flatMap(({ variable, questions }) =>
      questions
        .flatMap((question) => {
          const comparability = compareQuestion(question, before, after, versions)
          if (comparability === 'same') return []
          const missing = findQuestion(before, question) ? to : from
          const absent = comparability === 'absent' && { absentIn: missing.key }
          return [{ variable: printVariable(variable), from: from.key, to: to.key, comparability, ...absent }]
        })
        .slice(0, 1),
    )
  })
}
