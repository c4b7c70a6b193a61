import { measureOf, rulesOf } from '#shared/indicator/measure.ts'
import type { SummaryFacts } from './facts.ts'
import type { FigureQuery } from './figure-query.ts'
import { ladderWords } from './ladder.ts'
import type { Planned } from './plan.ts'
import { nameOf } from './plan-indicator.ts'
import { ownIndicators } from './plan-scope.ts'
import { isTold } from './plan-thread.ts'
import type { Scope } from './scope.ts'

/** Replying States, figures of the indicators, methods with the ladder of words, corrections. */
export function planAnnexes(facts: SummaryFacts, scope: Scope): readonly Planned[] {
  const numbers = numberTable(facts, scope)
  return [
    { kind: 'heading', id: 'annex-states', level: 1, title: { text: 'annex.states' } },
    { kind: 'paragraph', id: 'annex-states-text', sentences: [statesSentence(facts)] },
    ...(numbers
      ? [{ kind: 'heading', id: 'annex-figures', level: 1, title: { text: 'annex.figures' } } as const, numbers]
      : []),
    { kind: 'heading', id: 'annex-methods', level: 1, title: { text: 'annex.methods' } },
    ...['methods.counts', 'methods.missing', 'methods.trend', 'methods.naming'].map((template): Planned => ({
      kind: 'paragraph',
      id: template,
      sentences: [{ template, figures: {} }],
    })),
    ladderTable(),
    { kind: 'heading', id: 'annex-corrections', level: 1, title: { text: 'annex.corrections' } },
    { kind: 'paragraph', id: 'corrections', sentences: [correctionsSentence(facts)] },
  ]
}

/** Who replied, in the order of the groups: being named for having replied ranks nobody. */
function statesSentence({ replies }: SummaryFacts) {
  return {
    template: 'annex.statesList',
    figures: { replied: { rule: 'replied' } as const },
    words: Object.fromEntries(replies.map(({ state }) => [`state${state}`, { state }])),
  }
}

function correctionsSentence({ replies }: SummaryFacts) {
  const corrected = replies.filter(({ revision }) => revision > 1)
  if (corrected.length === 0) return { template: 'annex.noCorrections', figures: {} }
  const words = Object.fromEntries(corrected.map(({ state }) => [`state${state}`, { state }]))
  return { template: 'annex.correctionsList', figures: {}, words }
}

function numberTable(facts: SummaryFacts, scope: Scope): Planned | undefined {
  const indicators = ownIndicators(facts, scope).filter(
    (indicator) =>
      isTold(scope, indicator) && measureOf(indicator) === 'number' && rulesOf(indicator, 'number').includes('median'),
  )
  if (indicators.length === 0) return undefined
  return {
    kind: 'table',
    id: 'annex-figures-table',
    caption: { template: 'table.numbers', figures: {} },
    columns: ['indicator', 'median', 'low', 'high', 'answered'].map((name) => ({ text: `column.${name}` })),
    rows: indicators.map((indicator) => ({
      label: nameOf(indicator),
      cells: (['median', 'low', 'high', 'answered'] as const).map((rule): FigureQuery => ({
        rule,
        subject: indicator.id,
      })),
    })),
  }
}

function ladderTable(): Planned {
  return {
    kind: 'words',
    id: 'ladder',
    caption: { text: 'table.ladder' },
    columns: ['column.word', 'column.meaning'].map((text) => ({ text })),
    rows: ladderWords.map((word) => [{ text: `ladder.${word}` }, { text: `ladder.${word}.means` }]),
  }
}
