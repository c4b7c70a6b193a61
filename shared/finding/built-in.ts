import type { FindingLevel } from './finding.ts'

/**
 * Findings the product itself makes: permanent code and level. The sentences stand in
 * `sentences.<locale>.json` beside this file. Checks declared by authors have codes of their own
 * (`questionId.checkId`) and texts in the questionnaire.
 */
export const builtInFindings = {
  'answer.wrongKind': 'must-fix',
  'answer.calculated': 'look-at',
  'number.notANumber': 'must-fix',
  'number.negative': 'must-fix',
  'number.notWhole': 'must-fix',
  'number.belowMinimum': 'must-fix',
  'number.aboveMaximum': 'must-fix',
  'number.tooManyDecimals': 'look-at',
  'date.impossible': 'must-fix',
  'date.beforeMinimum': 'must-fix',
  'date.afterMaximum': 'must-fix',
  'date.otherPrecision': 'look-at',
  'choice.notInList': 'must-fix',
  'choice.exclusiveWithOthers': 'must-fix',
  'choice.otherNotSaid': 'look-at',
  'text.tooManyWords': 'look-at',
  'text.tooLong': 'must-fix',
  'table.unknownCell': 'must-fix',
  'table.cellsBlank': 'look-at',
  'table.totalDiffers': 'explain',
  'table.partsExceedTotal': 'explain',
  'table.shareAboveHundred': 'look-at',
  'list.tooManyItems': 'must-fix',
  'list.unknownField': 'must-fix',
  'list.fieldBlank': 'look-at',
  'documents.tooMany': 'must-fix',
  'reference.missing': 'look-at',
  'reference.titleMissing': 'look-at',
  'reference.impossibleYear': 'look-at',
  'reference.notALink': 'look-at',
  'reason.notOffered': 'look-at',
  'reason.expectedMissing': 'note',
  'reason.whereMissing': 'look-at',
} as const satisfies Record<string, FindingLevel>
export type BuiltInFinding = keyof typeof builtInFindings

/** The params a sentence may use. Apart from the levels, because the browser has no need of it. */
export const builtInParams = {
  'answer.wrongKind': [],
  'answer.calculated': [],
  'number.notANumber': ['typed'],
  'number.negative': ['value'],
  'number.notWhole': ['value'],
  'number.belowMinimum': ['value', 'min'],
  'number.aboveMaximum': ['value', 'max'],
  'number.tooManyDecimals': ['value', 'decimals'],
  'date.impossible': ['value'],
  'date.beforeMinimum': ['value', 'min'],
  'date.afterMaximum': ['value', 'max'],
  'date.otherPrecision': ['value', 'precision'],
  'choice.notInList': ['code'],
  'choice.exclusiveWithOthers': ['code'],
  'choice.otherNotSaid': [],
  'text.tooManyWords': ['words', 'max'],
  'text.tooLong': ['characters', 'max'],
  'table.unknownCell': ['cell'],
  'table.cellsBlank': ['blanks'],
  'table.totalDiffers': ['reported', 'calculated', 'difference'],
  'table.partsExceedTotal': ['reported', 'given', 'difference'],
  'table.shareAboveHundred': ['sum', 'code'],
  'list.tooManyItems': ['items', 'max'],
  'list.unknownField': ['field'],
  'list.fieldBlank': ['field'],
  'documents.tooMany': ['documents', 'max'],
  'reference.missing': [],
  'reference.titleMissing': [],
  'reference.impossibleYear': ['year'],
  'reference.notALink': ['link'],
  'reason.notOffered': ['reason'],
  'reason.expectedMissing': [],
  'reason.whereMissing': [],
} as const satisfies Record<BuiltInFinding, readonly string[]>

/** The params a code must come with: no more, no less. */
export type BuiltInParams<Code extends BuiltInFinding> = Readonly<
  Record<(typeof builtInParams)[Code][number], string | number>
>

export function isBuiltInFinding(code: string): code is BuiltInFinding {
  return Object.hasOwn(builtInFindings, code)
}
