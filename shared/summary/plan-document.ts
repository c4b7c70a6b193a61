import type { Instrument } from '#shared/definition/instrument.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { DocumentKind } from './document.ts'
import type { SummaryFacts } from './facts.ts'
import type { Planned } from './plan.ts'
import { planAnnexes } from './plan-annexes.ts'
import { planIntroduction } from './plan-introduction.ts'
import { planOverview } from './plan-overview.ts'
import { indicatorsIn, indicatorsUnder, ownIndicators, planScope } from './plan-scope.ts'
import { planStockTaking } from './plan-stock-taking.ts'
import { planSummary } from './plan-summary.ts'
import { planWithin } from './plan-thread.ts'
import { planAssistance, planChallenges } from './plan-subjects.ts'
import { isIndicatorIn, isThread, threads, titleOf, type Scope } from './scope.ts'

export interface PlannedDocument {
  readonly blocks: readonly Planned[]
  readonly annexes: readonly Planned[]
}

export interface WantedDocument {
  readonly kind: Exclude<DocumentKind, 'national'>
  readonly scope: Scope
}

type Make = (facts: SummaryFacts, instrument: Instrument, scope: Scope) => readonly Planned[]

/** What a document says, in the order of its parts, before it is written in a language. */
export function planDocument(facts: SummaryFacts, instrument: Instrument, wanted: WantedDocument): PlannedDocument {
  const { kind, scope } = wanted
  return { blocks: withoutEmptyParts(makers[kind](facts, instrument, scope)), annexes: planAnnexes(facts, scope) }
}

const makers: Readonly<Record<WantedDocument['kind'], Make>> = {
  theme: (facts, instrument, scope) => [
    ...beginning(facts, instrument, scope),
    ...chapters(facts, instrument, scope),
    ...crossCutting(facts, scope),
    ...ending(facts, scope),
  ],
  recommendation: (facts, instrument, scope) => [
    ...beginning(facts, instrument, scope),
    heading(`part-${scope}`, 1, titleOf(scope)),
    ...planScope(facts, scope, ownIndicators(facts, scope)),
  ],
  thread: (facts, instrument, scope) => [
    ...beginning(facts, instrument, scope),
    ...chaptersOfThread(facts, instrument, scope),
    ...ending(facts, scope),
  ],
  'session-brief': (facts, instrument, scope) => [
    heading('part-summary', 1, 'part.summary'),
    ...planSummary(facts, instrument, scope),
    ...instrument.pillars
      .filter(({ id }) => scope === 'all' || id === scope)
      .flatMap(({ id }) => [heading(`part-${id}`, 1, textKeys.pillar(id)), ...inBrief(facts, id)]),
    heading('part-challenges', 1, 'part.challenges'),
    ...planChallenges(facts, scope, true).filter(({ kind }) => kind === 'chart'),
  ],
  'stock-taking': (facts, instrument, scope) => [
    ...beginning(facts, instrument, scope),
    heading('part-change', 1, 'part.change'),
    ...planStockTaking(facts, indicatorsIn(facts, scope)),
  ],
}

/** The core indicators of a pillar in a sentence each, with what changed, and as a chart. */
function inBrief(facts: SummaryFacts, pillar: string): readonly Planned[] {
  const core = indicatorsIn(facts, pillar).filter(
    ({ core: isCore, headings }) => isCore && isUnder(pillar, headings[0]),
  )
  return planScope(facts, pillar, core).flatMap((block): readonly Planned[] => {
    if (block.kind === 'chart' && block.id === `chart-${pillar}`) return [block]
    if (block.kind !== 'paragraph' || !core.some(({ id }) => id === block.id)) return []
    const sentences = block.sentences.filter(({ template }, at) => at === 0 || isTrend(template))
    return [{ ...block, sentences }]
  })
}

function isUnder(pillar: string, heading = ''): boolean {
  return heading.startsWith(`${pillar}.`)
}

function isTrend(template: string): boolean {
  return template.startsWith('trend')
}

function beginning(facts: SummaryFacts, instrument: Instrument, scope: Scope): readonly Planned[] {
  return [
    heading('part-summary', 1, 'part.summary'),
    ...planSummary(facts, instrument, scope),
    heading('part-introduction', 1, 'part.introduction'),
    ...planIntroduction(facts),
    heading('part-overview', 1, 'part.overview'),
    ...planOverview(facts),
  ]
}

function chapters(facts: SummaryFacts, instrument: Instrument, scope: Scope): readonly Planned[] {
  const pillars = instrument.pillars.filter(({ id }) => scope === 'all' || id === scope)
  return pillars.flatMap(({ id, headings }) => [
    heading(`part-${id}`, 1, textKeys.pillar(id)),
    ...headings.flatMap((one) => [
      heading(`part-${one.id}`, 2, textKeys.heading(one.id)),
      ...planScope(facts, one.id, indicatorsUnder(facts, one.id)),
    ]),
  ])
}

function chaptersOfThread(facts: SummaryFacts, instrument: Instrument, scope: Scope): readonly Planned[] {
  const all = indicatorsIn(facts, scope)
  return instrument.pillars.flatMap(({ id }) => [
    heading(`part-${id}`, 1, textKeys.pillar(id)),
    ...planScope(
      facts,
      `${scope}-${id}`,
      all.filter(({ headings }) => headings[0]?.split('.')[0] === id),
    ),
  ])
}

/** What the chapters say of each thread, gathered: the first sentence of every indicator that belongs to it. */
function crossCutting(facts: SummaryFacts, scope: Scope): readonly Planned[] {
  const own = new Set(indicatorsIn(facts, scope).map(({ id }) => id))
  return [
    heading('part-crossCutting', 1, 'part.crossCutting'),
    ...threads.flatMap((thread) => [
      heading(`part-${thread}`, 2, `part.thread.${thread}`),
      ...indicatorsIn(facts, thread)
        .filter(({ id }) => own.has(id))
        .flatMap((indicator) => planWithin(facts, thread, indicator))
        .flatMap((block): readonly Planned[] =>
          block.kind === 'paragraph'
            ? [{ ...block, id: `${thread}-${block.id}`, sentences: block.sentences.slice(0, 1) }]
            : [],
        ),
    ]),
  ]
}

function ending(facts: SummaryFacts, scope: Scope): readonly Planned[] {
  return [
    heading('part-challenges', 1, 'part.challenges'),
    ...planChallenges(facts, scope, true),
    heading('part-assistance', 1, 'part.assistance'),
    ...planAssistance(facts, scope, true),
    heading('part-machinery', 1, 'part.machinery'),
    ...(scope === 'F' ? [] : planFollowUp(facts, scope)),
  ]
}

/** How the Declaration is followed up, which concerns every pillar; of a thread, only what is declared to touch it. */
function planFollowUp(facts: SummaryFacts, scope: Scope): readonly Planned[] {
  const all = indicatorsUnder(facts, 'F')
  if (!isThread(scope)) return all.length > 0 ? planScope(facts, 'F', all) : []
  const own = all.filter((indicator) => isIndicatorIn(scope, indicator, facts.version))
  return planScope(facts, `${scope}-F`, own)
}

function heading(id: string, level: 1 | 2 | 3, text: string): Planned {
  return { kind: 'heading', id, level, title: { text } }
}

/** A heading that nothing follows before the next one of its level, or above, is left out. */
function withoutEmptyParts(blocks: readonly Planned[]): readonly Planned[] {
  return blocks.filter((block, at) => {
    if (block.kind !== 'heading') return true
    const next = blocks.slice(at + 1)
    const end = next.findIndex((one) => one.kind === 'heading' && one.level <= block.level)
    return (end < 0 ? next : next.slice(0, end)).some(({ kind }) => kind !== 'heading')
  })
}
