import { regionalGroups } from '#shared/contract/group-codes.ts'

export type RegionalGroup = (typeof regionalGroups)[number]

/** Whether a text names a regional group of the General Assembly. */
export function isRegionalGroup(id: string): id is RegionalGroup {
  return regionalGroups.some((group) => group === id)
}

/** Id of a State's regional group, from the code beside its name (`AFR`); empty for an observer State, which has none. */
export function regionalGroupOf(code: string): RegionalGroup | '' {
  return regionalGroups.find((group) => group === `un-${code.toLowerCase()}`) ?? ''
}
