import type { CycleReply } from '#shared/contract/cycles.ts'
import type { InputOf } from '#client/api/endpoint-call.ts'
import type { changeCycle } from '#client/api/endpoints.generated.ts'
import { cycleBody, type CycleDraft } from './new-cycle-draft.ts'

type Change = InputOf<typeof changeCycle>['body']

/** The form as the cycle stands. */
export function draftOf(cycle: CycleReply, states: readonly string[]): CycleDraft {
  const { titles, key, versionId, referenceYear, opensOn, dueOn } = cycle
  const words = { title: titles.en, titleFr: titles.fr ?? '', titleAr: titles.ar ?? '' }
  return { ...words, key, versionId, referenceYear: String(referenceYear), opensOn, dueOn, states: new Set(states) }
}

/** Only what is another now, so that what somebody else changes meanwhile stays; none where nothing is. */
export function changeOf(before: CycleDraft, after: CycleDraft): Change | undefined {
  const [was, is] = [cycleBody(before), cycleBody(after)]
  const addStates = is.states.filter((state) => !before.states.has(state))
  const removeStates = was.states.filter((state) => !after.states.has(state))
  const change = {
    ...(JSON.stringify(was.titles) !== JSON.stringify(is.titles) && { titles: is.titles }),
    ...(was.opensOn !== is.opensOn && { opensOn: is.opensOn }),
    ...(was.dueOn !== is.dueOn && { dueOn: is.dueOn }),
    ...(addStates.length > 0 && { addStates }),
    ...(removeStates.length > 0 && { removeStates }),
  }
  return Object.keys(change).length === 0 ? undefined : change
}
