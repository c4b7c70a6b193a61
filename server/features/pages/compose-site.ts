import type { StateIndicator } from '#shared/contract/site-pages.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { describeIndicator, findIndicator, getExplorer } from '../indicators/index.ts'
import type { Asked, Compose } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'
import { readStateFacts } from './queries.ts'
import {
  isKnownState,
  readCoverageOverTime,
  readPublishedReplies,
  readStateFigures,
  type StateFigure,
} from './site-queries.ts'

/** All States with what they made public. */
export const composeStates: Compose = async (deps) => ({ kind: 'states', replies: await readPublishedReplies(deps) })

/** One State: its published replies, its indicators over cycles, and what is on record of it. */
export const composeState: Compose = async (deps, asked) => {
  const state = asked.params['state'] ?? ''
  if (!(await isKnownState(deps, state))) return refuse('request.notFound')
  const figures = await readStateFigures(deps, state)
  const cycles = [...new Map(figures.map(({ of }) => [of.key, of])).values()]
  return {
    kind: 'state',
    state,
    replies: await readPublishedReplies(deps, state),
    cycles,
    pillars: await pillarsOf(deps, asked, figures),
    records: await recordsOf(deps, state),
  }
}

/** The State's indicators by pillar, each once: under the first pillar it belongs to. */
async function pillarsOf(deps: PagesDeps, { locale }: Asked, figures: readonly StateFigure[]) {
  const { pillars } = await getExplorer(deps, locale)
  const own = Map.groupBy(figures, ({ indicator }) => indicator)
  const placed = new Set<string>()
  return pillars.flatMap(({ id, title, headings }) => {
    const here = [...new Set(headings.flatMap(({ indicators }) => indicators))].filter((one) => !placed.has(one))
    for (const one of here) placed.add(one)
    const indicators = here.flatMap((one) => {
      const points = own.get(one) ?? []
      return points.some(({ status }) => status === 'value') ? stateIndicator(deps, locale, one, points) : []
    })
    return indicators.length > 0 ? [{ id, title, indicators }] : []
  })
}

function stateIndicator(
  deps: PagesDeps,
  locale: Asked['locale'],
  id: string,
  points: readonly StateFigure[],
): readonly StateIndicator[] {
  const indicator = findIndicator(deps, id)
  // A State that has an indicator about replying itself has replied: its replies are listed above.
  if (!indicator || indicator.system === 'submitted') return []
  const { name, unit, measure, categories } = describeIndicator(deps, indicator, locale, {})
  return [{ id, name, unit, measure, categories, points }]
}

/** Records whose owner is the State, by its name in English. */
async function recordsOf(deps: PagesDeps, state: string) {
  const { states } = await readStateFacts(deps, 'en')
  return deps.records.filter(({ owners }) => owners.includes(states[state] ?? state))
}

/** Method, words, coverage over time. */
export const composeAbout: Compose = async (deps) => ({
  kind: 'about',
  cycles: (await readCoverageOverTime(deps)).cycles,
})
