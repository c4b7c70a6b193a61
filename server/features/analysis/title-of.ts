import type { AnalysisReply } from '#shared/contract/analysis.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { narrowedBy, sideName } from './analysis-rows.ts'

/** As long as a kept analysis may be called. */
const longest = 200

/**
 * What an analysis is of, in words: what is counted, then by what it is narrowed, then its cycles, so that two that differ in
 * any of them are not called the same. Where all that is too long, the name of a question is cut, which comes first.
 */
export function titleOf(analysis: Omit<AnalysisReply, 'title' | 'cell'>, locale: CompleteLocale): string {
  const { rows, columns, cycles } = analysis
  const sides = [rows, columns].flatMap((side) => (side && side.kind !== 'cycle' ? [sideName(side)] : []))
  const around = [...narrowedBy(analysis, locale).map(([, by]) => by), cycles.map(({ title }) => title).join(', ')]
  const rest = around.filter((part) => part !== '').join('; ')
  const what = sides.join(' × ')
  if (rest === '') return cut(what, longest)
  const end = cut(` – ${rest}`, longest / 2)
  return cut(what, longest - end.length) + end
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
