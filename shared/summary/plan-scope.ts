import type { Indicator } from '#shared/definition/indicator.ts'
import type { SummaryFacts } from './facts.ts'
import type { FigureQuery } from './figure-query.ts'
import type { Planned } from './plan.ts'
import { codesInPlace, isCounted, nameOf, noInformation } from './plan-indicator.ts'
import { breakdownTables } from './plan-breakdowns.ts'
import { ownScaleOf, scaleTable } from './plan-scale.ts'
import { planAssistance, planChallenges, planChoices } from './plan-subjects.ts'
import { isTold, planWithin } from './plan-thread.ts'
import { quotePractices } from './quote-practices.ts'
import { isIndicatorIn, titleOf, type Scope } from './scope.ts'

/** Indicators of a scope that this cycle asked for, in the order of the instrument. What the platform counts itself is no answer. */
export function indicatorsIn(facts: SummaryFacts, scope: Scope): readonly Indicator[] {
  return facts.indicators.filter(
    (indicator) =>
      !indicator.system &&
      indicator.versions.includes(facts.version.id) &&
      isIndicatorIn(scope, indicator, facts.version),
  )
}

/** Indicators that a paper on a scope alone tells of: under a heading, those at home there. */
export function ownIndicators(facts: SummaryFacts, scope: Scope): readonly Indicator[] {
  return scope.includes('.') ? indicatorsUnder(facts, scope) : indicatorsIn(facts, scope)
}

/** Indicators of one heading of a pillar: each stands once, under the first of its headings. */
export function indicatorsUnder(facts: SummaryFacts, heading: string): readonly Indicator[] {
  return indicatorsIn(facts, heading).filter(({ headings }) => headings[0] === heading)
}

/** Everything a paper says of one scope: measures and figures, chart and table, difficulties, practices, assistance. */
export function planScope(facts: SummaryFacts, scope: Scope, indicators: readonly Indicator[]): readonly Planned[] {
  const asked = new Set(indicators.flatMap(({ questions }) => questions))
  // What has levels of its own fits no common column: it gets a table in its own words.
  const common = indicators.filter((indicator) => isCounted(indicator) && !ownScaleOf(facts, indicator))
  return [
    ...indicators.flatMap((indicator) => [
      ...planWithin(facts, scope, indicator),
      ...(isTold(scope, indicator) ? breakdownTables(facts, indicator) : []),
    ]),
    ...planChart(scope, common),
    ...planTable(scope, common),
    ...indicators.flatMap((indicator) => scaleTable(facts, indicator, restOf(indicator))),
    ...planChoices(facts, scope, asked),
    ...planChallenges(facts, scope, false),
    ...quotePractices(facts, scope, 3),
    ...planAssistance(facts, scope, false),
  ]
}

function planChart(scope: Scope, indicators: readonly Indicator[]): readonly Planned[] {
  if (indicators.length < 2) return []
  const series = (name: string, codes: (indicator: Indicator) => readonly string[]) => ({
    name: { text: name },
    figures: indicators.map((indicator): FigureQuery => ({
      rule: 'said',
      subject: indicator.id,
      codes: codes(indicator),
    })),
  })
  return [
    {
      kind: 'chart',
      id: `chart-${scope}`,
      title: { template: 'chart.answers', figures: {}, words: { subject: { text: titleOf(scope) } } },
      categories: indicators.map(nameOf),
      series: [
        series('series.inPlace', codesInPlace),
        series('series.inPart', ({ type }) => (type === 'maturity' ? ['1'] : ['in-part'])),
        series('series.no', ({ type }) => (type === 'maturity' ? ['0'] : ['no'])),
      ],
    },
  ]
}

function planTable(scope: Scope, indicators: readonly Indicator[]): readonly Planned[] {
  if (indicators.length === 0) return []
  return [
    {
      kind: 'table',
      id: `table-${scope}`,
      caption: { template: 'table.answers', figures: {}, words: { subject: { text: titleOf(scope) } } },
      columns: ['indicator', 'inPlace', 'inPart', 'no', 'inapplicable', 'unknown', 'answered'].map((name) => ({
        text: `column.${name}`,
      })),
      rows: indicators.map((indicator) => ({ label: nameOf(indicator), cells: cellsOf(indicator) })),
    },
  ]
}

function cellsOf(indicator: Indicator): readonly FigureQuery[] {
  const subject = indicator.id
  const isScale = indicator.type === 'maturity'
  const said = (codes: readonly string[]): FigureQuery => ({ rule: 'said', subject, codes })
  return [
    said(codesInPlace(indicator)),
    said(isScale ? ['1'] : ['in-part']),
    said(isScale ? ['0'] : ['no']),
    ...restOf(indicator).map(([, query]) => query),
  ]
}

/** Why there is no answer, and how many answered. */
function restOf({ id: subject }: Indicator): readonly (readonly [column: string, FigureQuery])[] {
  return [
    ['column.inapplicable', { rule: 'reason', subject, codes: ['not-applicable'] }],
    ['column.unknown', { rule: 'reason', subject, codes: noInformation }],
    ['column.answered', { rule: 'answered', subject }],
  ]
}
