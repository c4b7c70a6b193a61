/** Regional groups of the General Assembly in their fixed order; the empty one holds observer States. */
export const regionalGroups = ['AFR', 'APG', 'EEG', 'GRULAC', 'WEOG'] as const
export type RegionalGroup = (typeof regionalGroups)[number]

export function isRegionalGroup(code: string): code is RegionalGroup {
  return regionalGroups.some((group) => group === code)
}
