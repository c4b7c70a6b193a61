import type { SummaryDocument } from '#shared/summary/document.ts'
import { catalogues } from './words.ts'

/** A draft ends with a part that only people can write; until they do, it is nothing but its heading. */
export function withConclusions(document: SummaryDocument): SummaryDocument {
  const text = catalogues[document.locale]['part.conclusions'] ?? ''
  const heading = { kind: 'heading', id: 'part-conclusions', level: 1, text } as const
  return { ...document, blocks: [...document.blocks, heading] }
}

/** What is handed out or published: headings that nothing follows are left out. */
export function withoutEmptyParts(document: SummaryDocument): SummaryDocument {
  const blocks = document.blocks.filter((block, at) => {
    if (block.kind !== 'heading') return true
    const rest = document.blocks.slice(at + 1)
    const end = rest.findIndex((next) => next.kind === 'heading' && next.level <= block.level)
    return (end < 0 ? rest : rest.slice(0, end)).some(({ kind }) => kind !== 'heading')
  })
  return { ...document, blocks }
}
