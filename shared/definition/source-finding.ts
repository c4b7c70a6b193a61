import type { ExpressionFindingCode } from '#shared/expression/scope.ts'

/** `error`: the version cannot be used. `warning`: it can, and something is unfinished. */
export type SourceLevel = 'error' | 'warning'

/** Everything that can be wrong in the files of authors, beside what stands in expressions. Sentences stand in the loader's catalogue. */
export const sourceFindings = {
  'yaml.syntax': 'error',
  'file.missing': 'error',
  'file.empty': 'error',
  'file.unexpected': 'error',
  'shape.type': 'error',
  'shape.unknownSetting': 'error',
  'shape.missingSetting': 'error',
  'shape.notAllowed': 'error',
  'shape.pattern': 'error',
  'shape.number': 'error',
  'shape.count': 'error',
  'shape.twice': 'error',
  'shape.unknownKind': 'error',
  'shape.otherName': 'error',
  'id.twice': 'error',
  'id.reserved': 'error',
  'id.otherMeaning': 'error',
  'use.unknownVersion': 'error',
  'use.unknownQuestion': 'error',
  'use.needs': 'error',
  'use.circle': 'error',
  'use.unknownCheck': 'error',
  'pattern.unknown': 'error',
  'pattern.unknownQuestion': 'error',
  'heading.unknown': 'error',
  'pillar.unknown': 'error',
  'paragraph.notSafe': 'error',
  'paragraph.unknown': 'error',
  'indicator.unknown': 'error',
  'indicator.twice': 'error',
  'indicator.noFormula': 'error',
  'indicator.breakdownCode': 'error',
  'indicator.levels': 'error',
  'indicator.noVersion': 'warning',
  'list.unknown': 'error',
  'list.unknownCode': 'error',
  'axis.oneOf': 'error',
  'axis.notRecorded': 'error',
  'table.tooWide': 'warning',
  'question.noNonAnswer': 'error',
  'question.unknownAlso': 'error',
  'question.unknownHolder': 'error',
  'question.bounds': 'error',
  'question.circle': 'error',
  'change.unknownQuestion': 'error',
  'change.unsaid': 'warning',
  'since.unknown': 'error',
  'text.missing': 'error',
  'text.guidance': 'warning',
  'text.unknownKey': 'error',
  'text.long': 'error',
  'text.link': 'error',
  'text.message': 'error',
  'text.placeholders': 'error',
  'text.notText': 'error',
  'text.file': 'warning',
  'translation.missing': 'warning',
  'translation.stale': 'warning',
  'translation.unrecorded': 'warning',
  'translation.noRecord': 'warning',
  'frozen.changed': 'error',
  'frozen.missing': 'error',
} as const satisfies Record<string, SourceLevel>

export type SourceFindingCode = keyof typeof sourceFindings | ExpressionFindingCode

/** Where in a file: the keys and indexes that lead there. */
export type SourcePath = readonly (string | number)[]

export interface SourceFinding {
  readonly code: SourceFindingCode
  readonly level: SourceLevel
  /** Relative to the folder of questionnaires, with forward slashes. */
  readonly file: string
  readonly path: SourcePath
  /** Characters from the start of the text that stands at `path`: within an expression. */
  readonly offset?: number
  readonly params: Readonly<Record<string, string>>
}

/** Receives findings while files are read and resolved. */
export type Report = (finding: SourceFinding) => void

/** Declares a finding; the level follows from its code. */
export function sourceFinding(
  code: SourceFindingCode,
  at: { readonly file: string; readonly path: SourcePath },
  params: Readonly<Record<string, string>> = {},
): SourceFinding {
  const level: Readonly<Record<string, SourceLevel>> = sourceFindings
  return { code, level: level[code] ?? 'error', file: at.file, path: at.path, params }
}
