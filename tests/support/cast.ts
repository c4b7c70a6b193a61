import { demoCast, type CastMember } from '#server/features/accounts/index.ts'

/** The permanent cast of all stories: the people of the demonstration world, and a stranger who holds no role. */
export const cast = demoCast

export const stranger = { name: 'Olivia Brandt', email: 'olivia.brandt@elsewhere.example' } as const

export type CastKey =
  | 'morocco-focal-point'
  | 'morocco-justice'
  | 'morocco-prisons'
  | 'morocco-observer'
  | 'japan-focal-point'
  | 'secretariat-officer'
  | 'secretariat-administrator'
  | 'analyst'

export function castMember(key: CastKey): CastMember {
  const member = cast.find((candidate) => candidate.key === key)
  if (!member) throw new Error(`nobody in the cast is called ${key}`)
  return member
}
