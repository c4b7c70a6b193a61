import type { Cell } from '#shared/answer/answer.ts'
import type { TableQuestion } from '#shared/definition/definition.ts'
import type { Profile } from './profile.ts'
import { randomFor, type Random } from './random.ts'
import { sharesOf, sizeOf } from './sizes.ts'

/** Cycles differ a little: a State's figures move by a few per cent from one year to the next. */
export interface Moment {
  readonly cycle: string
  /** Factor on last known magnitudes, close to 1. */
  readonly drift: number
}

type Figures = Readonly<Record<string, number>>

/** Cells of a table of the demonstration world, every one filled; parts add up to plausible wholes. */
export function inventTable(question: TableQuestion, profile: Profile, moment: Moment): Readonly<Record<string, Cell>> {
  const random = randomFor(profile.seed, profile.state, question.id)
  const years = question.years?.map((offset) => `@${offset}`) ?? ['']
  const cells: Record<string, Cell> = {}
  for (const year of years) {
    const figures = figuresOf(question, profile, moment, random)
    for (const [at, value] of Object.entries(figures))
      cells[`${at}${year}`] = { value: value.toFixed(question.decimals) }
  }
  return cells
}

function figuresOf(question: TableQuestion, profile: Profile, moment: Moment, random: Random): Figures {
  if (question.id === 'population') return populationFigures(profile)
  if (question.cell === 'percentage') return shareFigures(question, profile, random)
  if (nested[question.id]) return nestedFigures(question, profile, moment, random)
  return dividedFigures(question, profile, moment, random)
}

/** Total, women, men and children: the last three are parts of the first. */
function populationFigures({ population }: Profile): Figures {
  const female = Math.round(population * 0.504)
  return {
    'total:residents': population,
    'female:residents': female,
    'male:residents': population - female,
    'children:residents': Math.round(population * 0.27),
  }
}

/** Tables of percentages whose first column is "any of the others": no other is above it. */
const anyFirst = ['disputeAccess', 'briberyPeople', 'briberyFirms']

/** Percentages of their own, higher where policies have come further; "all" lies between women and men. */
function shareFigures({ id, rows, columns }: TableQuestion, { progress }: Profile, random: Random): Figures {
  const cells: Record<string, number> = {}
  for (const row of rows.codes) {
    const level = 8 + 55 * progress * random.between(0.5, 1.2)
    for (const [at, column] of columns.codes.entries()) {
      const part = anyFirst.includes(id) && at > 0 ? random.between(0.4, 0.85) : random.between(0.88, 1.12)
      cells[`${row}:${column}`] = Math.min(96, Math.max(1, level * part))
    }
  }
  return cells
}

/** Tables in which each column is a part of the one before: the share of it that is drawn. */
const nested: Readonly<Record<string, readonly [number, number]>> = {
  releasedPersons: [0.08, 0.45],
  crimeSurveyTables: [0.4, 1],
  localPlans: [0.1, 0.7],
  stakeholderRegister: [0.4, 1],
  courtDecisions: [0.3, 0.95],
  complaintsReceived: [0.3, 0.9],
}

function nestedFigures(question: TableQuestion, profile: Profile, moment: Moment, random: Random): Figures {
  const share = random.between(...(nested[question.id] ?? [0, 1]))
  const total = totalOf(question, profile, moment, random)
  const shares = sharesOf(question.id, question.rows.codes)
  const rows = question.rows.codes.map((row, at) => [row, Math.round(total * (shares[at] ?? 0))] as const)
  return Object.fromEntries(
    rows.flatMap(([row, all]) =>
      question.columns.codes.map((column, depth) => [`${row}:${column}`, Math.round(all * share ** depth)] as const),
    ),
  )
}

function dividedFigures(question: TableQuestion, profile: Profile, moment: Moment, random: Random): Figures {
  const total = totalOf(question, profile, moment, random)
  const rowShares = sharesOf(question.id, question.rows.codes)
  const columnShares = sharesOf(question.id, question.columns.codes)
  const cells: Record<string, number> = {}
  for (const [r, row] of question.rows.codes.entries())
    for (const [c, column] of question.columns.codes.entries()) {
      const figure = total * (rowShares[r] ?? 0) * (columnShares[c] ?? 0) * random.between(0.75, 1.25)
      cells[`${row}:${column}`] = question.decimals === 0 ? Math.round(figure) : figure
    }
  return cells
}

/** The magnitude of a question for this State and cycle. */
export function totalOf(
  { id }: { readonly id: string },
  { population }: Profile,
  { drift }: Moment,
  random: Random,
): number {
  const { per100000, absolute = [2, 200] } = sizeOf(id)
  const base = per100000 ? (population / 100_000) * random.scaled(...per100000) : random.scaled(...absolute)
  return base * drift
}
