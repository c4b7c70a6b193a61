import type { Report, SourceFindingCode } from './source-finding.ts'

/** Findings that are most likely only the consequence of a file that could not be read, by the name of that file. */
const consequences: Readonly<Record<string, readonly SourceFindingCode[]>> = {
  'questionnaire.yaml': ['expression.unknownName', 'use.unknownVersion', 'indicator.noVersion', 'since.unknown'],
  'patterns.yaml': ['pattern.unknown', 'expression.unknownName', 'text.unknownKey', 'indicator.noVersion'],
  'code-lists.yaml': ['list.unknown', 'text.unknownKey', 'indicator.breakdownCode'],
  'indicators.yaml': ['indicator.unknown'],
}

/** Reports causes, not their consequences: one mistake makes one finding. */
export function quietReport(report: Report, unread: readonly string[]): Report {
  const quiet = new Set(unread.flatMap((file) => consequences[file.slice(file.lastIndexOf('/') + 1)] ?? []))
  return quiet.size === 0 ? report : (finding) => (quiet.has(finding.code) ? undefined : report(finding))
}
