import { totalOf, type Moment } from './invent-total.ts'
import type { Profile } from './profile.ts'
import { randomFor } from './random.ts'

/** Places in prisons: as many as were built for those held some years ago, so that occupancy moves with them. */
export function capacityOf(profile: Profile, { cycle }: Moment): number {
  const once = totalOf('prisonersHeld', profile, { cycle, drift: 1 })
  const crowding = randomFor(profile.seed, profile.state, 'prisonCapacity').between(0.66, 1.42)
  return Math.max(1, Math.round(once / crowding))
}
