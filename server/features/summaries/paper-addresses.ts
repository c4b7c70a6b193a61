import type { SummaryDocument } from '#shared/summary/document.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { queryOf } from '#shared/summary/figure-query.ts'
import { asPublic, withTenant } from '#server/platform/database/transaction.ts'
import type { SummariesDeps } from './deps.ts'
import { readSummaryCycles, type StoredCycle } from './facts-queries.ts'
import { writePaper, type PaperAddresses } from './paper/write-paper.ts'
import { catalogues, intlLocaleOf } from './words.ts'
import { writePattern } from './write-pattern.ts'

/** A document as a paper whose links lead to this installation; its footnotes name questions and cycles in words. */
export async function paperOf(deps: SummariesDeps, document: SummaryDocument): Promise<Uint8Array> {
  const cycles = await withTenant(deps.database, asPublic, (tx) => readSummaryCycles(tx, document.locale))
  return writePaper(document, addressesOf(deps, document, cycles))
}

function addressesOf(
  { publicUrl, definitions }: SummariesDeps,
  { cycle, edition, locale }: SummaryDocument,
  cycles: readonly StoredCycle[],
): PaperAddresses {
  const origin = publicUrl()
  const query = `?edition=${encodeURIComponent(edition)}&locale=${locale}`
  const say = (key: string, values: Readonly<Record<string, string>>): string =>
    writePattern(catalogues[locale][key] ?? key, locale, values)
  const isOpen = !isLocal(origin)
  // Where no reader could open an address, the reference alone says what to look for.
  const named = edition === 'running' ? say('note.running', {}) : say('note.edition', { name: edition })
  const place = say('note.place', { cycle: cycle.title, edition: named })
  const link = (path: string, said: string) => {
    const address = `${origin}/${path}`
    return { address, shown: isOpen ? address : said }
  }
  const asked = definitions.versions.get(cycles.find(({ key }) => key === cycle.key)?.versionId ?? '')
  const titleOf = (key: string): string =>
    say('note.quoted', { text: cycles.find((one) => one.key === key)?.title ?? key })
  return {
    ...(isOpen && { origin }),
    figure: (figure) => link(`figures/${cycle.key}/${encodeURIComponent(figure)}${query}`, place),
    rule: (figure) => ruleIn(figure, locale, { say, titleOf }),
    answer: (state, question) => link(`replies/${cycle.key}/${state}${query}#${question}`, place),
    question: (id) => asked?.texts[locale]?.[textKeys.question(id, 'label')] ?? id,
  }
}

interface Saying {
  readonly say: (key: string, values: Readonly<Record<string, string>>) => string
  /** The title of a cycle, in quotation marks. */
  readonly titleOf: (key: string) => string
}

/** The rule of a figure in words; of a comparison, with the cycles it is made over. */
function ruleIn(figure: string, locale: SummaryDocument['locale'], { say, titleOf }: Saying): string {
  const { rule, earlier = '' } = queryOf(figure) ?? {}
  if (rule === undefined) return figure
  const titles = earlier.split('.').map(titleOf)
  const cycles = new Intl.ListFormat(intlLocaleOf[locale], { type: 'conjunction' }).format(titles)
  return say(`rule.${rule}`, { cycles, cycle: titles[0] ?? '' })
}

/** Whether only this machine or this house could open the address: a paper travels further. */
function isLocal(origin: string): boolean {
  const { hostname } = new URL(origin)
  return !hostname.includes('.') || /^(127|10|192\.168)\.|\.(local|localhost|internal|test)$/.test(hostname)
}
