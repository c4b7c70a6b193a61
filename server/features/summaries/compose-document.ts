import type { SummaryDocument, TitleBlock } from '#shared/summary/document.ts'
import type { SummaryFacts } from '#shared/summary/facts.ts'
import { planDocument, type WantedDocument } from '#shared/summary/plan-document.ts'
import { titleOf } from '#shared/summary/scope.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { asPublic, asSecretariat, withTenant } from '#server/platform/database/transaction.ts'
import type { SummariesDeps } from './deps.ts'
import { readFirstSubmissions, readNamesOfStates } from './facts-queries.ts'
import { readFacts, type WantedFacts } from './read-facts.ts'
import { wordingOf, type Wording } from './words.ts'
import { writeBlocks } from './write-blocks.ts'
import { writePattern } from './write-pattern.ts'

export type Wanted = WantedDocument & WantedFacts & { readonly titleBlock?: TitleBlock }

/** Facts and words of one cycle, edition and language: what documents, drafts and figures are made from. */
export interface Material {
  readonly facts: SummaryFacts
  readonly wording: Wording
}

export async function readMaterial(
  deps: SummariesDeps,
  wanted: WantedFacts,
  locale: CompleteLocale,
): Promise<Material> {
  const first = await withTenant(deps.database, asSecretariat, (tx) => readFirstSubmissions(tx, wanted.cycle))
  return withTenant(deps.database, asPublic, async (tx) => {
    const facts = await readFacts(tx, deps, wanted, { locale, first })
    return { facts, wording: wordingOf(deps, facts, await readNamesOfStates(tx), locale) }
  })
}

/** A document in one language, computed from what is public in the edition. The same wish gives the same bytes. */
export async function composeDocument(
  deps: SummariesDeps,
  wanted: Wanted,
  locale: CompleteLocale,
): Promise<SummaryDocument> {
  const material = await readMaterial(deps, wanted, locale)
  const instrument =
    deps.definitions.instruments.get(material.facts.version.instrument)?.instrument ?? refuse('definition.notFound')
  return writeDocument(material, planDocument(material.facts, instrument, wanted), wanted)
}

/** Writes what was planned in the language of the material. */
export function writeDocument(
  { facts, wording }: Material,
  planned: ReturnType<typeof planDocument>,
  { kind, scope, titleBlock = {} }: Wanted,
): SummaryDocument {
  const { cycle, edition } = facts
  return {
    kind,
    scope,
    locale: wording.locale,
    ...titlesOf(kind, titleOf(scope), facts, wording),
    titleBlock,
    cycle: { key: cycle.key, title: cycle.title, provenance: cycle.provenance },
    edition,
    blocks: writeBlocks(planned.blocks, facts, wording),
    annexes: writeBlocks(planned.annexes, facts, wording),
  }
}

function titlesOf(kind: string, subject: string, { cycle }: SummaryFacts, { locale, text }: Wording) {
  return {
    title: writePattern(text(`title.${kind}`), locale, { subject: text(subject).replace(/\.$/u, '') }),
    subtitle: writePattern(text('subtitle'), locale, { cycle: cycle.title, year: String(cycle.referenceYear) }),
  }
}
