import { groupCodes, type GroupCode } from '#shared/contract/group-codes.ts'

/** Whether a group of a release is one that has a name here. */
export function isGroupCode(group: string): group is GroupCode {
  return groupCodes.some((code) => code === group)
}
