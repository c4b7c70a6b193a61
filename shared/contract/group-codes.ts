/**
 * Groups of States in the fixed order of documents: world, the five regional groups, then the rest. Ids as in the
 * table `state_group`, for server and client alike.
 */
export const groupCodes = [
  'world',
  'un-afr',
  'un-apg',
  'un-eeg',
  'un-grulac',
  'un-weog',
  'ldc',
  'lldc',
  'sids',
  'asean',
] as const
export type GroupCode = (typeof groupCodes)[number]

/** The regional groups of the General Assembly; every Member State belongs to exactly one, observer States to none. */
export const regionalGroups = [
  'un-afr',
  'un-apg',
  'un-eeg',
  'un-grulac',
  'un-weog',
] as const satisfies readonly GroupCode[]
