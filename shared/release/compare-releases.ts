import type { Figure } from '#shared/indicator/figure.ts'
import { canonicalLine, type Json } from './canonical-line.ts'
import type { ReleasedAggregate, ReleasedObservation } from './content.ts'

/** What two releases are compared by. */
export interface Compared {
  readonly observations: readonly ReleasedObservation[]
  readonly aggregates: readonly ReleasedAggregate[]
}

export interface SeriesPlace {
  readonly cycle: string
  readonly indicator: string
  readonly by?: string
  readonly code?: string
}

export interface ChangedObservation extends SeriesPlace {
  readonly state: string
  readonly before: string
  readonly after: string
}

/** An aggregate figure that differs; `undefined` where it is not shown or did not exist. */
export interface MovedFigure extends SeriesPlace {
  readonly group: string
  readonly rule: string
  readonly before?: number
  readonly after?: number
}

export interface ReleaseDifference {
  readonly added: number
  readonly removed: number
  readonly changed: readonly ChangedObservation[]
  readonly statesAdded: readonly string[]
  readonly statesRemoved: readonly string[]
  readonly moved: readonly MovedFigure[]
}

/**
 * What a release says differently from an earlier one. Observations are told apart by cycle, series and State;
 * a figure has moved when its value, not only its coverage, differs. Nothing is compared across cycles.
 */
export function compareReleases(before: Compared, after: Compared): ReleaseDifference {
  const [old, now] = [byPlace(before.observations), byPlace(after.observations)]
  const [oldStates, states] = [statesOf(before), statesOf(after)]
  return {
    added: [...now.keys()].filter((place) => !old.has(place)).length,
    removed: [...old.keys()].filter((place) => !now.has(place)).length,
    changed: [...now].flatMap(([place, observation]) => changeOf(old.get(place), observation)),
    statesAdded: states.filter((state) => !oldStates.includes(state)),
    statesRemoved: oldStates.filter((state) => !states.includes(state)),
    moved: movedFigures(before.aggregates, after.aggregates),
  }
}

function byPlace(observations: readonly ReleasedObservation[]): ReadonlyMap<string, ReleasedObservation> {
  return new Map(
    observations.map((one) => [[one.cycle, one.indicator, one.by ?? '', one.code ?? '', one.state].join('\n'), one]),
  )
}

function statesOf({ observations }: Compared): readonly string[] {
  return [...new Set(observations.map(({ state }) => state))].toSorted()
}

function changeOf(before: ReleasedObservation | undefined, after: ReleasedObservation): readonly ChangedObservation[] {
  if (!before || said(before) === said(after)) return []
  const { state } = after
  return [{ ...placeOf(after), state, before: brief(before), after: brief(after) }]
}

/** Everything an observation says of its State; which revision said it does not matter. */
function said(one: ReleasedObservation): string {
  const { revision: _, ...observation } = one
  return canonicalLine(observation as unknown as Json) // plain JSON
}

/** A value, category or reason, as one word. */
function brief({ value, category, reason, status }: ReleasedObservation): string {
  return value !== undefined ? String(value) : (category ?? reason ?? status)
}

function placeOf({ cycle, indicator, by, code }: ReleasedObservation | ReleasedAggregate): SeriesPlace {
  return { cycle, indicator, ...(by !== undefined && { by }), ...(code !== undefined && { code }) }
}

type KeyedFigure = SeriesPlace & { readonly group: string; readonly figure: Figure }

function movedFigures(
  before: readonly ReleasedAggregate[],
  after: readonly ReleasedAggregate[],
): readonly MovedFigure[] {
  const [old, now] = [figuresOf(before), figuresOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [earlier, later] = [old.get(key), now.get(key)]
    const found = later ?? earlier
    if (!found || earlier?.figure.value === later?.figure.value) return []
    const { figure, ...place } = found
    return [{ ...place, rule: figure.rule, ...valueAs('before', earlier), ...valueAs('after', later) }]
  })
}

function valueAs(name: 'before' | 'after', keyed: KeyedFigure | undefined): Pick<MovedFigure, 'before' | 'after'> {
  const value = keyed?.figure.value
  return value === undefined ? {} : { [name]: value }
}

function figuresOf(aggregates: readonly ReleasedAggregate[]): ReadonlyMap<string, KeyedFigure> {
  return new Map(
    aggregates.flatMap((series) =>
      series.groups.flatMap(({ group, figures }) =>
        figures.map((figure): [string, KeyedFigure] => [
          [series.cycle, series.indicator, series.by ?? '', series.code ?? '', group, figure.rule].join('\n'),
          { ...placeOf(series), group, figure },
        ]),
      ),
    ),
  )
}
