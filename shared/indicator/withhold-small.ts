import type { Answer, Answers, Cell } from '#shared/answer/answer.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import { readBy } from '#shared/form/read-by.ts'
import { derivableFrom, type Equation } from './derivable.ts'

/** Counts from one up to this are withheld where a State asks (UNODC prints them as "<5"; indicator set, "Faults seen"). */
const largestSmall = 4
const withheld = { nonAnswer: 'confidential' } as const

/**
 * The answers as the public may see them when a State asks that small counts be withheld: each becomes "confidential",
 * and so does whatever would give it away: another cell of its row and column, a total the State gave of its own, and
 * answers worked out from it. What the State says beside such an answer, its note, source and explanations, goes too: it may
 * say the count in words. Everything public is computed from these, so nothing public can say more.
 * @returns the same object when there is nothing to withhold
 */
export function withholdSmall(version: Version, answers: Answers): Answers {
  const questions = version.sections.flatMap((section) => section.questions)
  const hidden = new Map(
    questions.flatMap((question) => {
      const answer = answers[question.id]
      const shown = answer && withheldOf(question, answer)
      return shown ? [[question.id, shown] as const] : []
    }),
  )
  if (hidden.size === 0) return answers
  const touched = new Set(hidden.keys())
  for (let before = -1; before !== touched.size;) {
    before = touched.size
    for (const question of questions) if (readBy(question).some((id) => touched.has(id))) touched.add(question.id)
  }
  const all = Object.entries(answers).flatMap(([id, answer]): readonly (readonly [string, Answer])[] =>
    hidden.has(id) ? [[id, hidden.get(id) ?? answer]] : touched.has(id) ? [[id, withheld]] : [[id, answer]],
  )
  return Object.fromEntries(all)
}

function withheldOf(question: Question, answer: Answer): Answer | undefined {
  const { value } = answer
  if (question.kind === 'count') return value && 'number' in value && isSmall(value.number) ? withheld : undefined
  if (question.kind !== 'table' || question.cell !== 'count' || !value || !('cells' in value)) return undefined
  const small = Object.entries(value.cells).flatMap(([key, cell]) => (isSmall(cell.value) ? [key] : []))
  if (small.length === 0) return undefined
  const hidden = hideWithNeighbours(value.cells, small)
  const cells = Object.entries(value.cells).map(
    ([key, { note: _said, ...cell }]) => [key, hidden.has(key) ? withheld : cell] as const,
  )
  return { value: { cells: Object.fromEntries(cells) } }
}

function isSmall(text: string | undefined): boolean {
  const number = Number(text ?? '')
  return number >= 1 && number <= largestSmall
}

/** Adds cells until no small one follows from totals of rows and columns that may be known from elsewhere. */
function hideWithNeighbours(cells: Readonly<Record<string, Cell>>, small: readonly string[]): ReadonlySet<string> {
  const hidden = new Set(small)
  const given = Object.keys(cells).filter((key) => cells[key]?.value !== undefined)
  const lines = linesOf(given).filter((line) => line.length > 1)
  for (;;) {
    const known = lines.map((line): Equation => new Map(line.filter((key) => hidden.has(key)).map((key) => [key, 1])))
    const found = derivableFrom(known.filter(({ size }) => size > 0))
    const next = small.some((key) => found.has(key)) ? nextToHide(cells, lines, hidden) : undefined
    if (next === undefined) return hidden
    hidden.add(next)
  }
}

/** From a line in which one cell is hidden alone if there is one: rather a cell whose other line is touched already, and the smallest. */
function nextToHide(
  cells: Readonly<Record<string, Cell>>,
  lines: readonly (readonly string[])[],
  hidden: ReadonlySet<string>,
): string | undefined {
  const touched = lines.filter((line) => line.some((key) => hidden.has(key)))
  const alone = touched.filter((line) => line.filter((key) => hidden.has(key)).length === 1)
  const cost = (key: string): number =>
    Number(cells[key]?.value) - 1e9 * touched.filter((line) => line.includes(key)).length
  const from = (some: readonly (readonly string[])[]): string | undefined =>
    some
      .flat()
      .filter((key) => !hidden.has(key))
      .toSorted((a, b) => cost(a) - cost(b) || (a < b ? -1 : 1))[0]
  return from(alone) ?? from(touched) ?? from(lines)
}

/** Rows and columns of each year: `row:column@year`. */
function linesOf(keys: readonly string[]): readonly (readonly string[])[] {
  const lineOf = (key: string, part: 0 | 1): string => {
    const [place = '', year = ''] = key.split('@')
    return `${part} ${place.split(':')[part] ?? ''} ${year}`
  }
  return ([0, 1] as const).flatMap((part) => [...Map.groupBy(keys, (key) => lineOf(key, part)).values()])
}
