import type { ReplySummary } from '#shared/contract/replies.ts'

/**
 * Whether it is this person who brings a section on: it was handed to them, or to nobody and they answer for it. A focal
 * point may answer every section, and yet waits for those that others hold.
 */
export function isOwnSection(
  { section, contributors }: Pick<ReplySummary['sections'][number], 'section' | 'contributors'>,
  { mySections }: Pick<ReplySummary, 'mySections'>,
  personId: string | undefined,
): boolean {
  return mySections.includes(section) && (contributors.length === 0 || contributors.some(({ id }) => id === personId))
}
