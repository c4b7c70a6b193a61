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

/** M49 regions, each before its sub-regions, in the order of the United Nations Statistics Division. */
export const m49Groups = [
  'm49-002',
  'm49-015',
  'm49-202',
  'm49-019',
  'm49-021',
  'm49-419',
  'm49-142',
  'm49-143',
  'm49-030',
  'm49-035',
  'm49-034',
  'm49-145',
  'm49-150',
  'm49-151',
  'm49-154',
  'm49-039',
  'm49-155',
  'm49-009',
  'm49-053',
  'm49-054',
  'm49-057',
  'm49-061',
] as const

/** Every group there can be: those of public reference, and lists of the secretariat's own (`list-…`). */
export const groupIdPattern = '^(world|un-[a-z]{3,6}|ldc|lldc|sids|asean|m49-[0-9]{3}|list-[a-z0-9][a-z0-9-]{0,30})$'

const places = new Map<string, number>([...groupCodes, ...m49Groups].map((code, index) => [code, index]))

/** Groups in the order of documents: the known ones in theirs, then lists by id. */
export function inGroupOrder(codes: readonly string[]): readonly string[] {
  const place = (code: string): number => places.get(code) ?? places.size
  return codes.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
