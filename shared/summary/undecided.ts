import type { Block, ParagraphBlock, SummaryDocument } from './document.ts'

/** The generated paragraphs of a draft that nobody has accepted, edited or dropped yet. */
export function undecidedOf({ blocks }: Pick<SummaryDocument, 'blocks'>): readonly Block[] {
  return blocks.filter(isUndecided)
}

export function isUndecided(block: Block): block is ParagraphBlock {
  return block.kind === 'paragraph' && (block.standing ?? 'proposed') === 'proposed'
}
