import type { Question, QuestionChange, Version } from '#shared/definition/definition.ts'

/** How a question stands in one cycle to the same id in another; `absent`: it is not asked there. */
export type Comparability = QuestionChange | 'absent'

/** Changes from harmless to fatal: of several on the way, the worst one counts. */
const bySeverity: readonly Comparability[] = ['same', 'reworded', 'split', 'merged', 'break', 'absent']

type Versions = ReadonlyMap<string, Version>

/**
 * Whether the same permanent id asks the same in two versions. Within a questionnaire what its authors said of each
 * step counts; between questionnaires the id is the same concept by rule, and a different kind or other codes are a
 * break whatever was said. What neither asks differs in nothing.
 */
export function compareQuestion(id: string, one: Version, other: Version, versions: Versions): Comparability {
  const [a, b] = [findQuestion(one, id), findQuestion(other, id)]
  if (one.id === other.id || (!a && !b)) return 'same'
  if (!a || !b) return 'absent'
  const said = [...stepsTo(id, one, other, versions), ...stepsTo(id, other, one, versions)]
  return worst([...said, shapeOf(a, one) === shapeOf(b, other) ? 'same' : 'break'])
}

/** What authors said of the question on the way from an earlier version of the questionnaire to a later one. */
function stepsTo(id: string, earlier: Version, later: Version, versions: Versions): readonly QuestionChange[] {
  if (earlier.questionnaire !== later.questionnaire || earlier.version >= later.version) return []
  const before = later.since === undefined ? undefined : versions.get(siblingOf(later, later.since))
  const own = later.changes?.[id] ?? 'same'
  return before && before.version >= earlier.version ? [own, ...stepsTo(id, earlier, before, versions)] : [own]
}

function siblingOf({ instrument, questionnaire }: Version, version: string): string {
  return `${instrument}/${questionnaire}/${version}`
}

function worst(changes: readonly Comparability[]): Comparability {
  return changes.reduce<Comparability>((a, b) => (bySeverity.indexOf(b) > bySeverity.indexOf(a) ? b : a), 'same')
}

/** What makes answers comparable at all: the kind, the codes that may be answered, the unit. */
function shapeOf(question: Question, { codeLists }: Version): string {
  const list = 'options' in question ? question.options : 'levels' in question ? question.levels : ''
  const unit = 'unit' in question ? question.unit : ''
  const axes = question.kind === 'table' ? [question.rows.codes, question.columns.codes] : []
  return JSON.stringify([question.kind, codeLists[list]?.codes ?? [], unit, axes])
}

/** The question of this id in a version. */
export function findQuestion(version: Version, id: string): Question | undefined {
  for (const { questions } of version.sections) {
    const found = questions.find((question) => question.id === id)
    if (found) return found
  }
  return undefined
}
