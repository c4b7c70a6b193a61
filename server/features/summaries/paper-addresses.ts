import type { SummaryDocument } from '#shared/summary/document.ts'
import type { SummariesDeps } from './deps.ts'
import { writePaper, type PaperAddresses } from './paper/write-paper.ts'

/** A document as a paper whose links lead to this installation. */
export async function paperOf({ publicUrl }: SummariesDeps, document: SummaryDocument): Promise<Uint8Array> {
  return writePaper(document, addressesOf(publicUrl(), document))
}

function addressesOf(origin: string, { cycle, edition, locale }: SummaryDocument): PaperAddresses {
  const query = `?edition=${encodeURIComponent(edition)}&locale=${locale}`
  const figures = `figures/${cycle.key}`
  const replies = `replies/${cycle.key}`
  return {
    ...(!isLocal(origin) && { origin }),
    figure: (figure) => ({
      address: `${origin}/${figures}/${encodeURIComponent(figure)}${query}`,
      shown: `${figures}/${figure}`,
    }),
    answer: (state, question) => ({
      address: `${origin}/${replies}/${state}${query}#${question}`,
      shown: `${replies}/${state}#${question}`,
    }),
  }
}

/** Whether only this machine or this house could open the address: a paper travels further. */
function isLocal(origin: string): boolean {
  const { hostname } = new URL(origin)
  return !hostname.includes('.') || /^(127|10|192\.168)\.|\.(local|localhost|internal|test)$/.test(hostname)
}
