import type { CountedReply, StateIndicator } from '#shared/contract/site-pages.ts'
import { countByLevel } from '#shared/indicator/count-by-level.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { planOf } from '../definitions/index.ts'
import { describeIndicator, findIndicator, getExplorer } from '../indicators/index.ts'
import type { Asked, Compose } from './compose-pages.ts'
import type { PagesDeps } from './deps.ts'
import { readStateFacts } from './queries.ts'
import {
  isKnownState,
  readCoverageOverTime,
  readPublicAnswers,
  readPublishedReplies,
  readStateFigures,
  type StateFigure,
} from './site-queries.ts'

/** All States with what they made public. */
export const composeStates: Compose = async (deps, { locale }) => ({
  kind: 'states',
  replies: await readPublishedReplies(deps, locale),
})

/** One State: its published replies, its indicators over cycles, and what is on record of it. */
export const composeState: Compose = async (deps, asked) => {
  const state = asked.params['state'] ?? ''
  if (!(await isKnownState(deps, state))) return refuse('request.notFound')
  const figures = await readStateFigures(deps, asked.locale, state)
  const cycles = [...new Map(figures.map(({ of }) => [of.key, of])).values()]
  return {
    kind: 'state',
    state,
    replies: await repliesOf(deps, asked, state),
    cycles,
    pillars: await pillarsOf(deps, asked, figures),
    records: await recordsOf(deps, state),
  }
}

/** Published replies of a State, each with its answers counted as the State's own receipt counts them. */
async function repliesOf(deps: PagesDeps, { locale }: Asked, state: string): Promise<readonly CountedReply[]> {
  const published = await readPublicAnswers(deps, state)
  const counts = new Map(
    published.map(({ cycle, versionId, answers }) => {
      const { version } = deps.definitions.versions.get(versionId) ?? refuse('definition.notFound')
      const sections = Object.fromEntries(version.sections.map(({ id }) => [id, 'R3' as const]))
      return [cycle, countByLevel(planOf(version), answers, { sections, exceptions: {} }).R3] as const
    }),
  )
  const replies = await readPublishedReplies(deps, locale, state)
  return replies.map((reply) => ({ ...reply, answers: counts.get(reply.cycle.key) ?? 0 }))
}

/** The State's indicators by pillar, each once: under the first pillar it belongs to. */
async function pillarsOf(deps: PagesDeps, { locale }: Asked, figures: readonly StateFigure[]) {
  const { pillars } = await getExplorer(deps, locale)
  const own = Map.groupBy(figures, ({ indicator }) => indicator)
  const versions = new Map(figures.map(({ cycle, versionId }) => [cycle, versionId]))
  const placed = new Set<string>()
  return pillars.flatMap(({ id, title, headings }) => {
    const here = [...new Set(headings.flatMap(({ indicators }) => indicators))].filter((one) => !placed.has(one))
    for (const one of here) placed.add(one)
    const indicators = here.flatMap((one) => {
      const points = own.get(one) ?? []
      return points.some(({ status }) => status === 'value') ? stateIndicator(deps, locale, one, points, versions) : []
    })
    return indicators.length > 0 ? [{ id, title, indicators }] : []
  })
}

function stateIndicator(
  deps: PagesDeps,
  locale: Asked['locale'],
  id: string,
  points: readonly StateFigure[],
  versions: ReadonlyMap<string, string>,
): readonly StateIndicator[] {
  const indicator = findIndicator(deps, id)
  // A State that has an indicator about replying itself has replied: its replies are listed above.
  if (!indicator || indicator.system === 'submitted') return []
  const { name, unit, measure, categories } = describeIndicator(deps, indicator, locale, {})
  const asked = indicator.system
    ? [...versions.keys()]
    : [...versions].flatMap(([cycle, version]) => (indicator.versions.includes(version) ? [cycle] : []))
  return [{ id, name, unit, measure, categories, points, asked }]
}

/** Records whose owner is the State, by its name in English. */
async function recordsOf(deps: PagesDeps, state: string) {
  const { states } = await readStateFacts(deps, 'en')
  return deps.records.filter(({ owners }) => owners.includes(states[state] ?? state))
}

/** Method, words, coverage over time. */
export const composeAbout: Compose = async (deps, { locale }) => ({
  kind: 'about',
  cycles: (await readCoverageOverTime(deps, locale)).cycles,
})
