import type { SummaryDocument } from '#shared/summary/document.ts'
import { queryOf } from '#shared/summary/figure-query.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { SummariesDeps } from './deps.ts'
import { writePaper, type PaperAddresses } from './paper/write-paper.ts'
import { catalogues, nameEdition } from './words.ts'
import { writePattern } from './write-pattern.ts'

/** A document as a paper whose links lead to this installation. */
export async function paperOf({ publicUrl }: SummariesDeps, document: SummaryDocument): Promise<Uint8Array> {
  return writePaper(document, addressesOf(publicUrl(), document))
}

function addressesOf(origin: string, { cycle, edition, locale }: SummaryDocument): PaperAddresses {
  const query = `?edition=${encodeURIComponent(edition)}&locale=${locale}`
  const text = (key: string): string => catalogues[locale][key] ?? key
  const isOpen = !isLocal(origin)
  // Where no reader could open an address, the reference alone says what to look for.
  const place = `${cycle.title}, ${nameEdition(edition, text)}`
  const link = (path: string, said: string) => {
    const address = `${origin}/${path}`
    return { address, shown: isOpen ? address : said }
  }
  return {
    ...(isOpen && { origin }),
    figure: (figure) =>
      link(`figures/${cycle.key}/${encodeURIComponent(figure)}${query}`, `${ruleIn(figure, locale, text)}; ${place}`),
    answer: (state, question) => link(`replies/${cycle.key}/${state}${query}#${question}`, place),
  }
}

/** The rule of a figure in words. */
function ruleIn(figure: string, locale: CompleteLocale, text: (key: string) => string): string {
  const { rule, earlier = '' } = queryOf(figure) ?? {}
  const cycles = earlier.split('.').join(', ')
  return rule === undefined ? figure : writePattern(text(`rule.${rule}`), locale, { cycles, cycle: cycles })
}

/** Whether only this machine or this house could open the address: a paper travels further. */
function isLocal(origin: string): boolean {
  const { hostname } = new URL(origin)
  return !hostname.includes('.') || /^(127|10|192\.168)\.|\.(local|localhost|internal|test)$/.test(hostname)
}
