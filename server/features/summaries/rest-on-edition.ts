import type { ParagraphBlock, SummaryDocument } from '#shared/summary/document.ts'
import type { Material } from './compose-document.ts'
import { restOn } from './renew-block.ts'

/** The document as one of the edition of the material, which its generated text names. */
export function restOnEdition(document: SummaryDocument, material: Material): SummaryDocument {
  const { edition } = material.facts
  if (document.edition === edition) return document
  const blocks = document.blocks.map((block) =>
    block.kind === 'paragraph' && namesEdition(block) ? restOn(block, material) : block,
  )
  return { ...document, edition, blocks }
}

function namesEdition({ sentences, standing }: ParagraphBlock): boolean {
  const words = sentences.flatMap((sentence) => Object.values(sentence.words ?? {}))
  return standing !== 'edited' && words.some((word) => 'edition' in word)
}
