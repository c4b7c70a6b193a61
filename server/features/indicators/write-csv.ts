import { csvFormatRows } from 'd3-dsv'
import { harmlessText } from '#shared/release/harmless-text.ts'
import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'

const columns = [
  'state',
  'indicator',
  'cycle',
  'reference_year',
  'breakdown',
  'code',
  'status',
  'value',
  'numerator',
  'denominator',
  'category',
  'reason',
  'flags',
  'footnotes',
  'revision',
  'provenance',
  'state_name',
  'excluded',
]

/**
 * The values of an indicator page: one line per State, named in the reader's language, with the reason why figures of
 * groups leave it out where they do. A missing figure has a status and an empty value, never a zero.
 * Text that a spreadsheet would take for a formula is preceded by an apostrophe (ASVS 1.2.10); numbers are untouched.
 */
export function writeCsv(page: IndicatorReply, nameOf: (state: string) => string): string {
  const lines = page.observations.map((observation) => lineOf(page, observation, nameOf(observation.state)))
  return csvFormatRows([columns, ...lines]) + '\n'
}

function lineOf({ id, shown }: IndicatorReply, observation: ObservationReply, name: string): string[] {
  const { state, status, value, numerator, denominator, category, reason, flags, footnotes, revision } = observation
  const texts = [category ?? '', reason ?? '', flags.join(' '), footnotes.map(({ text }) => text).join(' | ')].map(
    harmlessText,
  )
  const [categoryText = '', reasonText = '', flagText = '', footnoteText = ''] = texts
  return [
    state,
    id,
    shown.cycle?.key ?? '',
    String(shown.cycle?.referenceYear ?? ''),
    shown.by ?? '',
    shown.code ?? '',
    status,
    ...[value, numerator, denominator].map((figure) => (figure === undefined ? '' : String(figure))),
    categoryText,
    reasonText,
    flagText,
    footnoteText,
    revision === undefined ? '' : String(revision),
    shown.cycle?.provenance ?? '',
    harmlessText(name),
    harmlessText(observation.excluded?.reason ?? ''),
  ]
}
