import type { Deps } from '../platform/deps.ts'
import { demoCast } from '../features/accounts/index.ts'
import { planOf } from '../features/definitions/index.ts'
import { enterReply, handOverSections, isBegun, type RepliesDeps } from '../features/replies/index.ts'
import { withTenant } from '../platform/database/transaction.ts'
import { repliesHooks } from '../replies-hooks.ts'
import { inventReply } from './invent-reply.ts'
import { worldCycles } from './cycles.ts'
import { profileOf } from './profile.ts'

/** Sections that each played ministry holds in Morocco's open reply. */
const holders: Readonly<Record<string, readonly string[]>> = {
  'morocco-justice': ['justicePolicy', 'lawPolicy', 'lawFigures'],
  'morocco-prisons': ['justiceFigures'],
}
/** Sections already answered, so that the task list shows work in progress. */
const answered = ['report', 'preventionPolicy', 'justicePolicy']

/** Morocco's reply to the open cycle: begun, handed out to two ministries, not yet submitted. */
export async function seedDraft(deps: Deps, cast: ReadonlyMap<string, string>): Promise<void> {
  const open = worldCycles.find(({ closed }) => !closed)
  const version = open && deps.definitions.versions.get(open.versionId)?.version
  if (!open || !version) return
  const scene = {
    version,
    profile: profileOf(String(deps.config.DEMO_SEED), 'MAR'),
    cycle: open.key,
    drift: open.drift,
    referenceYear: open.referenceYear,
  }
  const begun = new Set(
    version.sections
      .filter(({ id }) => answered.includes(id))
      .flatMap(({ questions }) => questions.map(({ id }) => id)),
  )
  const answers = Object.fromEntries(
    Object.entries(inventReply(planOf(version), scene)).filter(([id]) => begun.has(id)),
  )
  const person = cast.get('morocco-focal-point') ?? ''
  const at = deps.clock.now().toISOString()
  const replies: RepliesDeps = { ...deps, ...repliesHooks(deps) }
  await withTenant(deps.database, { role: 'app_rw', state: 'MAR', personId: person }, async (tx) => {
    if (await isBegun(tx, open.key, 'MAR')) return
    await enterReply(tx, replies, { cycle: open.key, state: 'MAR', person, at, answers })
    for (const [key, sections] of Object.entries(holders)) {
      const holder = demoCast.find((member) => member.key === key)
      if (holder)
        await handOverSections(tx, {
          cycle: open.key,
          state: 'MAR',
          person: cast.get(key) ?? '',
          sections,
          by: person,
          at,
        })
    }
  })
}
