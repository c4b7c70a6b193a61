import type { Cell } from '#shared/answer/answer.ts'
import type { TableQuestion } from '#shared/definition/definition.ts'
import { apportion, growthOf, sharesOf, totalOf, type Moment } from './invent-total.ts'
import { capacityOf } from './prison-capacity.ts'
import type { Profile } from './profile.ts'
import { randomFor } from './random.ts'
import { percentagesOf } from './sizes.ts'
import { leaningOf, tiltOf } from './weights.ts'

type Figures = Readonly<Record<string, number>>
type Invent = (question: TableQuestion, profile: Profile, moment: Moment) => Figures

/** Cells of a table of the demonstration world, every one filled; parts add up to plausible wholes. */
export function inventTable(question: TableQuestion, profile: Profile, moment: Moment): Readonly<Record<string, Cell>> {
  const figures = wayOf(question)(question, profile, moment)
  const years = question.years?.map((offset) => [`@${offset}`, before(question, profile, offset)] as const)
  const cells = (years ?? [['', 1] as const]).flatMap(([year, factor]) =>
    Object.entries(figures).map(([at, value]): [string, Cell] => [
      `${at}${year}`,
      { value: (value * factor).toFixed(question.decimals) },
    ]),
  )
  return Object.fromEntries(cells)
}

/** The years before, beside the one that the cycle is about. */
function before({ id }: TableQuestion, { seed, state }: Profile, offset: number): number {
  return offset === 0 ? 1 : randomFor(seed, state, id, offset, 'before').between(0.93, 1.04)
}

function wayOf({ id, cell }: TableQuestion): Invent {
  if (cell === 'percentage') return inventPercentages
  return ways[id] ?? divide
}

/** Total, women, men and children: the last three are parts of the first. */
const inventPopulation: Invent = (_question, { population }) => {
  const female = Math.round(population * 0.504)
  return {
    'total:residents': population,
    'female:residents': female,
    'male:residents': population - female,
    'children:residents': Math.round(population * 0.27),
  }
}

/** Tables of percentages whose first column, or first row, is "any of the others": no other is above it. */
const anyColumnFirst = ['disputeAccess', 'briberyPeople', 'briberyFirms']
const anyRowFirst = ['partnerViolence']
/** Rows of percentages that are more or less common than the first. */
const rowLevels: Readonly<Record<string, number>> = { sexual: 0.45, robbery: 0.5, psychological: 1.9, rural: 1.06 }

/** Percentages of their own, higher where policies have come further; "all" lies between women and men. */
const inventPercentages: Invent = (question, profile, moment) => {
  const { id, rows, columns } = question
  const [low, high] = percentagesOf(id)
  const random = randomFor(profile.seed, profile.state, id)
  const level = (low + (high - low) * (0.35 * profile.progress + 0.65 * random.next())) * growthOf(id, profile, moment)
  const apart = random.between(-0.14, 0.14)
  const cells: Record<string, number> = {}
  for (const [depth, row] of rows.codes.entries()) {
    const part = anyRowFirst.includes(id) && depth > 0 ? random.between(0.35, 0.8) : (rowLevels[row] ?? 1)
    for (const [at, column] of columns.codes.entries()) {
      const share =
        anyColumnFirst.includes(id) && at > 0 ? random.between(0.4, 0.85) : between(column, apart) * between(row, apart)
      cells[`${row}:${column}`] = Math.min(97, Math.max(0.1, level * part * share))
    }
    const { [`${row}:paidOrAsked`]: all, [`${row}:paid`]: paid } = cells
    if (all !== undefined && paid !== undefined) cells[`${row}:askedOnly`] = all - paid
  }
  return cells
}

function between(column: string, apart: number): number {
  if (column === 'age15to49') return 1 + Math.abs(apart) / 2
  return column === 'female' ? 1 + apart : column === 'male' ? 1 - apart : 1
}

/** Tables in which each column is a part of the one before: the share of it that is drawn. */
const columnParts: Readonly<Record<string, readonly [number, number]>> = {
  releasedPersons: [0.12, 0.42],
  releasedByAge: [0.12, 0.42],
  releasedByType: [0.12, 0.42],
  releasedByOffence: [0.12, 0.42],
  entryAssessment: [0.35, 0.92],
  crimeSurveyTables: [0.35, 0.9],
  localPlans: [0.12, 0.7],
  stakeholderRegister: [0.4, 0.9],
  courtDecisions: [0.3, 0.9],
  complaintsReceived: [0.3, 0.9],
  cybercrimeOffences: [0.2, 0.8],
  proceeds: [0.25, 0.75],
}

const nestColumns: Invent = (question, profile, moment) => {
  const { id, rows, columns } = question
  const random = randomFor(profile.seed, profile.state, id)
  const share = random.between(...(columnParts[id] ?? [0, 1])) * growthOf(id, profile, moment)
  const whole = question.decimals === 0
  const total = totalOf(id, profile, moment)
  const shares = sharesOf(id, rows.codes, profile, moment)
  const parts = whole ? apportion(Math.round(total), shares) : shares.map((part) => part * total)
  return Object.fromEntries(
    rows.codes.flatMap((row, at) => {
      const own = Math.min(1, share * random.between(0.8, 1.2) * (row === 'large' ? 1.3 : 1))
      const figure = (depth: number): number => (parts[at] ?? 0) * own ** depth
      return columns.codes.map((column, depth) => [
        `${row}:${column}`,
        whole ? Math.round(figure(depth)) : figure(depth),
      ])
    }),
  )
}

/** Each row is a part of the one before, or of the first: suspected, prosecuted, convicted. */
const nestRows: Invent = ({ id, rows, columns }, profile, moment) => {
  const random = randomFor(profile.seed, profile.state, id)
  const whole = totalOf(id, profile, moment)
  let part = 1
  return Object.fromEntries(
    rows.codes.flatMap((row, depth) => {
      if (depth > 0) part = (id === 'prisonActivities' ? 1 : part) * random.between(0.2, 0.75)
      const figures = apportion(Math.round(whole * part), sharesOf(id, columns.codes, profile, moment))
      return columns.codes.map((column, at) => [`${row}:${column}`, figures[at] ?? 0])
    }),
  )
}

/** Columns of different things: events, those who took part, countries. */
const perEvent: Readonly<Record<string, number>> = { participants: 32, countries: 3 }

const countEvents: Invent = ({ id, rows, columns }, profile, moment) => {
  const events = apportion(Math.round(totalOf(id, profile, moment)), sharesOf(id, rows.codes, profile, moment))
  const random = randomFor(profile.seed, profile.state, id)
  return Object.fromEntries(
    rows.codes.flatMap((row, at) =>
      columns.codes.map((column) => {
        const each = column === 'events' ? 1 : (perEvent[column] ?? 1) * random.between(0.6, 1.5)
        return [`${row}:${column}`, Math.round((events[at] ?? 0) * each)]
      }),
    ),
  )
}

/** Requests: what was open and what came in is executed, refused, or still open at the end. */
const balanceRequests: Invent = ({ id, rows }, profile, moment) => {
  const random = randomFor(profile.seed, profile.state, id)
  const requests = apportion(Math.round(totalOf(id, profile, moment)), sharesOf(id, rows.codes, profile, moment))
  return Object.fromEntries(
    rows.codes.flatMap((row, at) => {
      const all = requests[at] ?? 0
      const pendingStart = Math.round(all * random.between(0.15, 0.4))
      const executed = Math.round(all * random.between(0.3, 0.72))
      const refused = Math.round(all * random.between(0.02, 0.12))
      const figures = { pendingStart, new: all - pendingStart, executed, refused, pendingEnd: all - executed - refused }
      return Object.entries(figures).map(([column, figure]) => [`${row}:${column}`, figure])
    }),
  )
}

/** Places and persons held by kind of prison: both add up to the figures for all prisons. */
const fillPrisons: Invent = ({ id, rows }, profile, moment) => {
  const capacity = apportion(capacityOf(profile, moment), sharesOf(id, rows.codes, profile, moment))
  const crowded = (code: string): number => randomFor(profile.seed, profile.state, code, 'crowded').between(0.85, 1.15)
  const held = Math.round(totalOf('prisonersHeld', profile, moment))
  const persons = apportion(held, sharesOf(id, rows.codes, profile, moment, crowded))
  return Object.fromEntries(
    rows.codes.flatMap((row, at) => [
      [`${row}:capacity`, capacity[at] ?? 0],
      [`${row}:held`, persons[at] ?? 0],
    ]),
  )
}

/** Women killed by partner or family, by age: the same persons as in the table of all victims. */
const divideWomen: Invent = ({ rows }, profile, moment) => {
  const victims = homicides(profile, moment)
  return Object.fromEntries(
    (['intimatePartner', 'familyMember'] as const).flatMap((column) => {
      const ages = sharesOf('homicideVictims', rows.codes, profile, moment)
      const parts = apportion(victims[`female:${column}`] ?? 0, ages)
      return rows.codes.map((row, at) => [`${row}:${column}`, parts[at] ?? 0])
    }),
  )
}

const homicideRows = { codes: ['female', 'male', 'notRecorded'] }
const homicideColumns = { codes: ['intimatePartner', 'familyMember', 'otherKnown', 'unknownToVictim', 'notRecorded'] }

function homicides(profile: Profile, moment: Moment): Figures {
  return cross('homicideVictims', homicideRows.codes, homicideColumns.codes, { profile, moment, isWhole: true })
}

const divide: Invent = ({ id, rows, columns, decimals }, profile, moment) =>
  cross(id, rows.codes, columns.codes, { profile, moment, isWhole: decimals === 0 })

interface Crossed {
  readonly profile: Profile
  readonly moment: Moment
  readonly isWhole: boolean
}

/** A whole divided by two axes: first by the columns, then each of them by the rows. */
function cross(
  id: string,
  rows: readonly string[],
  columns: readonly string[],
  { profile, moment, isWhole }: Crossed,
): Figures {
  const total = totalOf(id, profile, moment)
  const split = isWhole ? apportion : (sum: number, shares: readonly number[]) => shares.map((share) => share * sum)
  const across = split(isWhole ? Math.round(total) : total, sharesOf(id, columns, profile, moment))
  return Object.fromEntries(
    columns.flatMap((column, at) => {
      const leaning = (row: string): number =>
        randomFor(profile.seed, profile.state, id, row, column, 'leaning').between(...leaningOf(id))
      const shares = sharesOf(id, rows, profile, moment, (row) => tiltOf(row, column) * leaning(row))
      const down = split(across[at] ?? 0, shares)
      return rows.map((row, place) => [`${row}:${column}`, down[place] ?? 0])
    }),
  )
}

const ways: Readonly<Record<string, Invent>> = {
  ...Object.fromEntries(Object.keys(columnParts).map((id) => [id, nestColumns])),
  population: inventPopulation,
  personsByStage: nestRows,
  moneyLaunderingPersons: nestRows,
  protectionOrders: nestRows,
  prisonActivities: nestRows,
  followUpEvents: countEvents,
  mlaRequests: balanceRequests,
  sexistLanguageEvents: countEvents,
  prisonPlacesByType: fillPrisons,
  womenKilledByAge: divideWomen,
}
