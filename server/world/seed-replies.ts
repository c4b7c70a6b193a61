import type { Version } from '#shared/definition/definition.ts'
import type { ReleaseLevel } from '#shared/reply/release-level.ts'
import { ensureCast, rememberEntered, type CastMember } from '../features/accounts/index.ts'
import { planOf } from '../features/definitions/index.ts'
import { enterReply, isBegun, setLevelsAs, reopenAs, submitAs, type RepliesDeps } from '../features/replies/index.ts'
import { withTenant, type Tx } from '../platform/database/transaction.ts'
import { playedStates, type WorldCycle } from './cycles.ts'
import { inventReply } from './invent-reply.ts'
import { profileOf, type Profile } from './profile.ts'
import { randomFor } from './random.ts'
import { memberStates, shortName } from './states.ts'

/** Invents, enters and submits the replies of a cycle. Returns their number. */
export async function seedReplies(deps: RepliesDeps, cycle: WorldCycle): Promise<number> {
  const states = repliersOf(String(deps.config.DEMO_SEED), cycle)
  const people = await seedPeople(deps, states, new Date(`${cycle.opensOn}T09:00:00Z`))
  for (const state of states) await seedReply(deps, cycle, state, people.get(state) ?? '')
  return states.length
}

/** Mostly the same States from cycle to cycle, some new, some missing: as it is. */
function repliersOf(seed: string, { key, replies, closed }: WorldCycle): readonly string[] {
  const keen = (state: string): number =>
    randomFor(seed, state, 'keen').next() + 0.35 * randomFor(seed, state, key, 'keen').next()
  const others = memberStates.filter((state) => !playedStates.includes(state)).toSorted((a, b) => keen(a) - keen(b))
  return [...(closed ? playedStates : []), ...others].slice(0, replies).toSorted()
}

/** One invented focal point a State, who signed in when the cycle opened. */
async function seedPeople(
  deps: RepliesDeps,
  states: readonly string[],
  opened: Date,
): Promise<ReadonlyMap<string, string>> {
  const cast = states.map((state): CastMember => {
    const host = state.toLowerCase()
    const locale = profileOf(String(deps.config.DEMO_SEED), state).language
    return {
      key: state,
      name: `Focal point, ${shortName(state)}`,
      email: `reporting@focal-point.${host}.example`,
      role: 'focal-point',
      state,
      locale,
    }
  })
  return withTenant(deps.database, { role: 'app_accounts', state: null, personId: null }, async (tx) => {
    const people = await ensureCast(tx, cast)
    await rememberEntered(tx, people.values(), opened)
    return people
  })
}

async function seedReply(deps: RepliesDeps, cycle: WorldCycle, state: string, person: string): Promise<void> {
  const version = deps.definitions.versions.get(cycle.versionId)?.version
  if (!version) throw new Error(`questionnaire version ${cycle.versionId} of the demonstration world is not loaded`)
  const profile = profileOf(String(deps.config.DEMO_SEED), state)
  const scene = { version, profile, cycle: cycle.key, drift: cycle.drift, referenceYear: cycle.referenceYear }
  const answers = inventReply(planOf(version), scene)
  const entry = { cycle: cycle.key, state, person, at: timeWithin(profile, cycle) }
  await withTenant(deps.database, { role: 'app_rw', state, personId: person }, async (tx) => {
    if (await isBegun(tx, cycle.key, state)) return
    await enterReply(tx, deps, { ...entry, answers })
    await setLevelsAs(tx, deps, { ...entry, levels: { sections: sectionsAt(version, profile), exceptions: {} } })
    await submitAs(tx, deps, { ...entry, authority: authorityOf(state) })
    if (randomFor(profile.seed, state, cycle.key, 'corrects').chance(0.08)) await correct(tx, deps, entry)
  })
}

type Entry = Parameters<typeof reopenAs>[1]

/** A few States correct their reply some weeks later: a second revision. */
async function correct(tx: Tx, deps: RepliesDeps, entry: Entry): Promise<void> {
  const at = new Date(new Date(entry.at).getTime() + 12 * 86_400_000).toISOString()
  await reopenAs(tx, { ...entry, at })
  await submitAs(tx, deps, { ...entry, at, authority: authorityOf(entry.state) })
}

function sectionsAt({ sections }: Version, { openness }: Profile): Readonly<Record<string, ReleaseLevel>> {
  const level = openness === 'public' ? 'R3' : openness === 'members' ? 'R2' : 'R1'
  return Object.fromEntries(sections.map(({ id }) => [id, level]))
}

function authorityOf(state: string): { name: string; title: string; ministry: string } {
  return { name: `Focal point, ${shortName(state)}`, title: 'Demonstration data', ministry: 'Demonstration ministry' }
}

/** Within the cycle, later rather than earlier. */
function timeWithin({ seed, state }: Profile, { key, opensOn, dueOn }: WorldCycle): string {
  const opens = new Date(`${opensOn}T10:00:00Z`).getTime()
  const due =
    Math.min(new Date(`${dueOn}T10:00:00Z`).getTime(), new Date('2026-10-31T10:00:00Z').getTime()) - 20 * 86_400_000
  return new Date(opens + (due - opens) * randomFor(seed, state, key, 'time').next() ** 0.5).toISOString()
}
