import { isDivision, isIndicatorId, type Variable } from '#shared/analysis/variable.ts'
import { describeIndicatorVariable } from './describe-indicator-variable.ts'
import { describeQuestion } from './describe-question.ts'
import type { Found, Surroundings } from './found.ts'
import { word } from './words.ts'

/** What a variable stands for in these cycles; nothing when none of them asks it, or it has no such part. */
export function findVariable(around: Surroundings, variable: Variable): Found | undefined {
  const { id } = variable
  const own = variable.cycle === undefined ? around.cycles : around.cycles.filter(({ key }) => key === variable.cycle)
  if (id === 'cycle') return cycleVariable(around, variable)
  if (isDivision(id)) {
    const label = word(around.locale, id)
    return {
      variable,
      origin: { from: 'division', id },
      kind: 'division',
      label,
      numeric: false,
      nameOf: () => undefined,
      questions: [],
    }
  }
  return isIndicatorId(id)
    ? describeIndicatorVariable(around, variable, own)
    : describeQuestion({ ...around, cycles: own }, variable)
}

function cycleVariable({ locale, cycles }: Surroundings, variable: Variable): Found {
  const titles = new Map(cycles.map(({ key, title }) => [key, title]))
  return {
    variable,
    origin: { from: 'cycle' },
    kind: 'cycle',
    label: word(locale, 'cycle'),
    numeric: false,
    nameOf: (key) => titles.get(key),
    questions: [],
  }
}
