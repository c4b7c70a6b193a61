import type { Question, Texts } from '#shared/definition/definition.ts'
import { findQuestion } from '#shared/analysis/comparability.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { NarrativesReply } from '#shared/contract/narratives.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { editionOf, editionsOf, readResultCycles, type Audience, type ResultCycle } from '../indicators/index.ts'
import { groupsOffered } from '../analysis/index.ts'
import type { NarrativesDeps } from './deps.ts'
import { codedThemes } from './themes.ts'

/** The cycles a reader looks into, and the words to name what is found there. */
export interface Around {
  readonly deps: NarrativesDeps
  readonly audience: Audience
  readonly locale: CompleteLocale
  readonly cycles: readonly ResultCycle[]
  /** Those looked into, each with the edition that is read. */
  readonly editions: ReadonlyMap<string, string>
  readonly offered: NarrativesReply['offered']
}

interface Wish {
  readonly cycle?: string | undefined
  readonly edition?: string | undefined
}

/** Looks into all cycles, or one; each in the edition its readers read, or the one wished for. */
export async function lookAround(
  tx: Tx,
  deps: NarrativesDeps,
  audience: Audience,
  locale: CompleteLocale,
  { cycle, edition }: Wish,
): Promise<Around> {
  // Named in the reader's language from here on.
  const cycles = (await readResultCycles(tx)).map((one) => ({ ...one, title: inLocale(one.titles, locale) }))
  const chosen = cycle === undefined ? cycles : [cycles.find(({ key }) => key === cycle) ?? refuse('cycle.notFound')]
  const usual = await editionsOf(
    tx,
    chosen.map(({ id }) => id),
    audience,
  )
  const editions = new Map<string, string>()
  for (const { id } of chosen)
    editions.set(
      id,
      edition === undefined ? (usual.get(id) ?? 'running') : (await editionOf(tx, id, audience, edition)).edition,
    )
  const offered = {
    cycles: cycles.map(({ key, title, referenceYear, provenance }) => ({ key, title, referenceYear, provenance })),
    pillars: pillarsOf(deps, locale),
    groups: await groupsOffered(tx, locale),
    themes: codedThemes(deps).map(({ id, names }) => ({ id, label: names[locale] ?? id })),
  }
  return { deps, audience, locale, cycles, editions, offered }
}

function pillarsOf({ definitions }: NarrativesDeps, locale: CompleteLocale): NarrativesReply['offered']['pillars'] {
  return [...definitions.instruments.values()].flatMap(({ instrument, indicatorTexts }) => {
    const texts = indicatorTexts[locale]
    return instrument.pillars.map(({ id, headings }) => ({
      id,
      label: texts[textKeys.pillar(id)] ?? id,
      headings: headings.map((heading) => ({
        id: heading.id,
        label: texts[textKeys.heading(heading.id)] ?? heading.id,
      })),
    }))
  })
}

/** A question as it is asked in a cycle, with the texts of its version. */
export function questionIn(
  { deps, locale }: Around,
  cycle: ResultCycle | undefined,
  id: string,
): { readonly question: Question; readonly texts: Texts } | undefined {
  const loaded = deps.definitions.versions.get(cycle?.versionId ?? '')
  const question = loaded && findQuestion(loaded.version, id)
  return question && { question, texts: loaded.texts[locale] }
}

/** The label of a question, in the latest cycle that asks it. */
export function labelOf(around: Around, id: string): string {
  for (const cycle of around.cycles) {
    const found = questionIn(around, cycle, id)
    if (found) return found.texts[textKeys.question(id, 'label')] ?? id
  }
  return id
}
