import type { Answer, Answers } from '#shared/answer/answer.ts'
import { beginCycle, endCycle, prepareCycle, readCycles } from '../features/cycles/index.ts'
import { ensureCast } from '../features/accounts/index.ts'
import { enterReply, isBegun, setLevelsAs, submitAs, type RepliesDeps } from '../features/replies/index.ts'
import { asSecretariat, withTenant } from '../platform/database/transaction.ts'
import type { Deps } from '../platform/deps.ts'
import { repliesHooks } from '../replies-hooks.ts'
import { readReplies, type DocumentedAnswer, type DocumentedReplies } from './read-documented.ts'
import { memberStates } from './states.ts'

/** Key of the cycle of what States actually said in 2022. */
export const documentedCycle = readReplies().cycle.key

/**
 * Enters what States actually said in 2022 as replies of a cycle of its own, public as their document is. Goes on where
 * an interrupted run stopped; the cycle is closed at the end.
 */
export async function seedDocumented(deps: Deps): Promise<void> {
  const documented = readReplies()
  const { cycle } = documented
  const desk = await withTenant(deps.database, { role: 'app_accounts', state: null, personId: null }, (tx) =>
    ensureCast(tx, [
      {
        key: 'desk',
        name: `Entered from ${documented.document}`,
        email: 'documentation@secretariat.example',
        role: 'analyst',
        locale: 'en',
      },
    ]),
  )
  await withTenant(deps.database, asSecretariat, async (tx) => {
    if ((await readCycles(tx)).some(({ key }) => key === cycle.key)) return
    await prepareCycle(tx, deps, { ...cycle, states: [...memberStates] }, 'documented', `${cycle.opensOn}T08:00:00Z`)
    await beginCycle(tx, cycle.key, `${cycle.opensOn}T09:00:00Z`)
  })
  const person = desk.get('desk') ?? ''
  for (const reply of documented.replies) await seedOne({ ...deps, ...repliesHooks(deps) }, documented, reply, person)
  await withTenant(deps.database, asSecretariat, (tx) => endCycle(tx, cycle.key, `${cycle.dueOn}T22:59:00Z`))
}

async function seedOne(
  deps: RepliesDeps,
  documented: DocumentedReplies,
  { state, answers }: DocumentedReplies['replies'][number],
  person: string,
): Promise<void> {
  const { cycle, document } = documented
  const entry = { cycle: cycle.key, state, person, at: `${cycle.dueOn}T12:00:00.000Z` }
  const sections = deps.definitions.versions.get(cycle.versionId)?.version.sections ?? []
  await withTenant(deps.database, { role: 'app_rw', state, personId: person }, async (tx) => {
    if (await isBegun(tx, cycle.key, state)) return
    await enterReply(tx, deps, {
      ...entry,
      answers: Object.fromEntries(answers.map((one) => [one.question, answerOf(one, documented)])) satisfies Answers,
    })
    await setLevelsAs(tx, deps, {
      ...entry,
      levels: { sections: Object.fromEntries(sections.map(({ id }) => [id, 'R3' as const])), exceptions: {} },
    })
    await submitAs(tx, deps, {
      ...entry,
      authority: { name: document, title: 'Public document', ministry: 'As received by the secretariat' },
    })
  })
}

/** The statement in our words, with its paragraphs as source. */
function answerOf({ paragraphs, text, item }: DocumentedAnswer, { document, language }: DocumentedReplies): Answer {
  const numbers = paragraphs.join(', ')
  const source = `${document}, ${paragraphs.length === 1 ? 'para.' : 'paras.'} ${numbers}`
  const value = item ? { items: [{ id: 'item-1', fields: { ...item } }] } : { text: text ?? '' }
  return { value, source, language }
}
