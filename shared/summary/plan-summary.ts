import type { Indicator } from '#shared/definition/indicator.ts'
import type { Instrument } from '#shared/definition/instrument.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { SummaryFacts } from './facts.ts'
import type { Planned } from './plan.ts'
import { repliesSentence } from './plan-overview.ts'
import { indicatorsIn, ownIndicators } from './plan-scope.ts'
import { planAssistance, planChallenges } from './plan-subjects.ts'
import { planWithin } from './plan-thread.ts'
import { isThread, type Scope } from './scope.ts'
import type { Entry, Sentence } from './sentence.ts'

/** Measures told in a summary: so many where there is one pillar, else so many of each. */
const mostOfOne = 4
const mostOfEach = 2

/** Half a page: who replied, the measures asked for every year, the most common difficulties, what is needed. */
export function planSummary(facts: SummaryFacts, instrument: Instrument, scope: Scope): readonly Planned[] {
  const said = measures(facts, instrument, scope).map(({ id, sentences }): Planned => ({
    kind: 'paragraph',
    id: `summary-${id}`,
    sentences: sentences.slice(0, 1),
  }))
  const told = [...planChallenges(facts, scope, false), ...planAssistance(facts, scope, false)]
  return [
    {
      kind: 'paragraph',
      id: 'summary-replies',
      sentences: [
        repliesSentence(facts),
        ...pillarSentences(facts, instrument, scope),
        { template: 'bias', figures: {} },
      ],
    },
    ...said,
    ...told.map((block): Planned => ({ ...block, id: `summary-${block.id}` })),
  ]
}

/** The first measures of each pillar, pillar by pillar: none speaks for the others. */
function measures(facts: SummaryFacts, { pillars }: Instrument, scope: Scope) {
  const core = ownIndicators(facts, scope).filter((indicator) => indicator.core)
  const told = core.flatMap((indicator) =>
    planWithin(facts, scope, indicator).flatMap((block) =>
      block.kind === 'paragraph' ? [{ ...block, pillar: pillarOf(indicator) }] : [],
    ),
  )
  const byPillar = Map.groupBy(told, ({ pillar }) => pillar)
  const asked = pillars.filter(({ id }) => byPillar.has(id))
  if (asked.length === 0) return told.slice(0, mostOfOne)
  const most = asked.length > 1 ? mostOfEach : mostOfOne
  return asked.flatMap(({ id }) => (byPillar.get(id) ?? []).slice(0, most))
}

function pillarOf({ headings }: Pick<Indicator, 'headings'>): string {
  return headings[0]?.split('.')[0] ?? ''
}

/** Which pillars the cycle took measures of and which it did not: said where a document is about more than one. */
function pillarSentences(facts: SummaryFacts, { pillars }: Instrument, scope: Scope): readonly Sentence[] {
  if (scope !== 'all' && !isThread(scope)) return []
  const homes = new Set(indicatorsIn(facts, 'all').map(pillarOf))
  if (!pillars.some(({ id }) => homes.has(id))) return []
  const entries = (isAsked: boolean): readonly Entry[] =>
    pillars
      .filter(({ id }) => homes.has(id) === isAsked)
      .map(({ id }) => ({ template: 'entry.pillar', label: { text: textKeys.pillar(id) }, figures: {} }))
  const say = (template: string, named: readonly Entry[]): readonly Sentence[] =>
    named.length === 0 ? [] : [{ template, figures: {}, entries: named }]
  const unasked = entries(false)
  return [
    ...say(unasked.length === 0 ? 'pillars.all' : 'pillars.asked', entries(true)),
    ...say('pillars.unasked', unasked),
  ]
}
