/** Roles of a membership. National roles belong to a State's team; the others to the secretariat or to readers. */
export const roles = [
  'focal-point',
  'contributor',
  'observer',
  'secretariat-officer',
  'secretariat-administrator',
  'analyst',
] as const
export type Role = (typeof roles)[number]

/** National roles the secretariat gives and takes; contributors are their focal point's to invite. */
export const invitable = ['focal-point', 'observer'] as const satisfies readonly Role[]
export type InvitableRole = (typeof invitable)[number]
