/**
 * What a check says of an answer. Four levels, named for a voluntary report:
 * only `must-fix` can stop a submission; `explain` asks for a reason that becomes a footnote.
 */
export const findingLevels = ['must-fix', 'explain', 'look-at', 'note'] as const
export type FindingLevel = (typeof findingLevels)[number]

/** Where a finding stands: a question, and within it a cell (`row:column` or `row:column@year`) a list item's field (`item.field`), or a field of a law or document named (`0.link`). */
export interface Place {
  readonly question: string
  readonly part?: string
}

/** Values that go into the sentence of a finding. */
export type FindingParams = Readonly<Record<string, string | number>>

export interface Finding {
  /** Permanent: a built-in code such as `number.notANumber`, or `questionId.checkId` for a check declared by an author. */
  readonly code: string
  readonly level: FindingLevel
  readonly at: Place
  /** Other places the check compared. */
  readonly also?: readonly Place[]
  readonly params?: FindingParams
  /** Level `explain` only: the answer carries a reason for it, so it no longer counts as open. */
  readonly explained?: true
}
