import type { Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { SummaryFacts } from './facts.ts'
import type { FigureQuery } from './figure-query.ts'
import type { Planned } from './plan.ts'
import { questionsOf } from './scope.ts'
import type { Entry, Word } from './sentence.ts'

/** Levels of a maturity scale that count as "in place": adopted or further. */
export const inPlace = ['2', '3', '4'] as const

/** The list most scales are answered by: planned, adopted, carried out. The catalogue has words for it alone. */
const statusList = 'maturity'

/** Levels that say something of their own, such as how a classification is used: told in the words of their options. */
export interface OwnScale {
  readonly levels: readonly { readonly code: string; readonly label: Word }[]
  /** The lowest level that is counted together with those above it. */
  readonly from: Word
}

/** The levels of an indicator that is not answered by the common scale of status; nothing for all others. */
export function ownScaleOf({ version }: Pick<SummaryFacts, 'version'>, indicator: Indicator): OwnScale | undefined {
  if (indicator.type !== 'maturity') return undefined
  const asked = questionsOf(version).filter(({ id }) => indicator.questions.includes(id))
  const list = asked.flatMap((one) => (one.kind === 'maturity' ? [one.levels] : [])).find((one) => one !== statusList)
  if (list === undefined) return undefined
  const codes = version.codeLists[list]?.codes ?? []
  const labelOf = (code: string): Word => ({ text: textKeys.code(list, code) })
  return { levels: codes.map((code) => ({ code, label: labelOf(code) })), from: labelOf(inPlace[0]) }
}

/** Each level with the States that reported it, in the order of the scale. */
export function levelEntries({ id }: Indicator, { levels }: OwnScale): readonly Entry[] {
  return levels.map(({ code, label }) => ({ template: 'entry.level', label, figures: { said: saidAt(id, code) } }))
}

/** The same as a table: its levels fit no column of "in place" or "planned". */
export function scaleTable(
  facts: SummaryFacts,
  indicator: Indicator,
  rest: readonly (readonly [column: string, FigureQuery])[],
): readonly Planned[] {
  const scale = ownScaleOf(facts, indicator)
  if (!scale) return []
  const { id } = indicator
  return [
    {
      kind: 'table',
      id: `table-${id}-levels`,
      caption: { template: 'table.scale', figures: {}, words: { name: { text: textKeys.indicator(id, 'name') } } },
      columns: [{ text: 'column.level' }, { text: 'series.states' }],
      rows: [
        ...scale.levels.map(({ code, label }) => ({ label, cells: [saidAt(id, code)] })),
        ...rest.map(([text, query]) => ({ label: { text }, cells: [query] })),
      ],
    },
  ]
}

function saidAt(subject: string, code: string): FigureQuery {
  return { rule: 'said', subject, codes: [code] }
}
