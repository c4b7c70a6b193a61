import { isDay } from '#client/i18n/due.ts'
import type { InputOf } from '#client/api/endpoint-call.ts'
import type { createCycle } from '#client/api/endpoints.generated.ts'
import type { MessageKey } from '#client/i18n/message-keys.ts'

/** What stands in the form, as typed. */
export interface CycleDraft {
  /** In English. */
  readonly title: string
  readonly titleFr: string
  readonly titleAr: string
  readonly key: string
  readonly versionId: string
  readonly referenceYear: string
  readonly opensOn: string
  readonly dueOn: string
  readonly states: ReadonlySet<string>
}

export type CycleMistakes = Readonly<Partial<Record<keyof CycleDraft, MessageKey>>>

/** A form nobody has typed into, with these States chosen. */
export function emptyCycle(states: readonly string[]): CycleDraft {
  return {
    title: '',
    titleFr: '',
    titleAr: '',
    key: '',
    versionId: '',
    referenceYear: '',
    opensOn: '',
    dueOn: '',
    states: new Set(states),
  }
}

/** Mistakes in the order of the fields, each named by the sentence that says how to mend it. */
export function findCycleMistakes(draft: CycleDraft): CycleMistakes {
  return {
    ...(draft.versionId === '' && { versionId: 'newCycle.versionMissing' }),
    ...(draft.title.trim() === '' && { title: 'newCycle.titleMissing' }),
    ...(!/^[a-z0-9][a-z0-9-]{1,59}$/.test(draft.key.trim()) && { key: 'newCycle.keyWrong' }),
    ...(!/^20[0-9]{2}$/.test(draft.referenceYear.trim()) && { referenceYear: 'newCycle.yearWrong' }),
    ...(!isDay(draft.opensOn.trim()) && { opensOn: 'newCycle.opensOnWrong' }),
    ...(!isDay(draft.dueOn.trim()) && { dueOn: 'newCycle.dueOnWrong' }),
    ...(isDay(draft.opensOn.trim()) &&
      isDay(draft.dueOn.trim()) &&
      draft.dueOn.trim() <= draft.opensOn.trim() && { dueOn: 'newCycle.dueTooEarly' }),
    ...(draft.states.size === 0 && { states: 'newCycle.statesMissing' }),
  }
}

/** What the server is told of a form without mistakes. */
export function cycleBody(draft: CycleDraft): InputOf<typeof createCycle>['body'] {
  return {
    key: draft.key.trim(),
    titles: titlesOf(draft),
    versionId: draft.versionId,
    referenceYear: Number(draft.referenceYear.trim()),
    opensOn: draft.opensOn.trim(),
    dueOn: draft.dueOn.trim(),
    states: [...draft.states],
  }
}

/** A language left empty is left out: the English title is shown there. */
function titlesOf({ title, titleFr, titleAr }: CycleDraft): InputOf<typeof createCycle>['body']['titles'] {
  const [fr, ar] = [titleFr.trim(), titleAr.trim()]
  return { en: title.trim(), ...(fr !== '' && { fr }), ...(ar !== '' && { ar }) }
}
