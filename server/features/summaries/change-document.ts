import type { SummaryChange } from '#shared/contract/summaries.ts'
import type { Block, ParagraphBlock, SummaryDocument } from '#shared/summary/document.ts'
import { isUndecided } from '#shared/summary/undecided.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Material } from './compose-document.ts'
import { readEdited } from './read-edited.ts'
import { renewBlock } from './renew-block.ts'

/** Applies one change to a document. `at` is the place of the change among those sent, for a refusal. */
export function changeDocument(
  document: SummaryDocument,
  change: SummaryChange,
  material: Material,
  at: number,
): SummaryDocument {
  if (change.op === 'title') return { ...document, titleBlock: change.titleBlock }
  if (change.op === 'renew' && document.annexes.some(({ id }) => id === change.paragraph))
    return { ...document, annexes: renewIn(document.annexes, change.paragraph, material) }
  const id = change.op === 'add' ? change.after : change.paragraph
  const place = document.blocks.findIndex((block) => block.id === id)
  const block = document.blocks[place]
  if (!block)
    return refuse('summary.paragraphUnknown', {
      errors: [{ pointer: `/changes/${at}`, code: 'summary.paragraphUnknown' }],
    })
  return { ...document, blocks: changeBlocks(document.blocks, place, block, change, { material, at }) }
}

interface Context {
  readonly material: Material
  readonly at: number
}

function changeBlocks(
  blocks: readonly Block[],
  place: number,
  block: Block,
  change: Exclude<SummaryChange, { op: 'title' }>,
  { material, at }: Context,
): readonly Block[] {
  switch (change.op) {
    case 'accept':
      return put(blocks, place, accepted(block))
    case 'drop':
      return blocks.toSpliced(place, 1)
    case 'edit':
      return put(blocks, place, edited(block, change.text, at))
    case 'move':
      return moved(blocks, place, change.by)
    case 'add':
      return blocks.toSpliced(place + 1, 0, own(blocks, change.text))
    case 'renew':
      return renewIn(blocks, block.id, material)
    default:
      return change satisfies never
  }
}

/** Only what was proposed is accepted: the words of a person stay marked as such, and are never written anew. */
function accepted(block: Block): Block {
  return isUndecided(block) ? { ...block, standing: 'accepted' } : block
}

function put(blocks: readonly Block[], place: number, block: Block): readonly Block[] {
  return blocks.with(place, block)
}

/** Past the next block, but never out of its part: a heading stays where it is. */
function moved(blocks: readonly Block[], place: number, by: -1 | 1): readonly Block[] {
  const block = blocks[place]
  const other = blocks[place + by]
  if (!block || !other || block.kind === 'heading' || other.kind === 'heading') return blocks
  return blocks.with(place, other).with(place + by, block)
}

function own(blocks: readonly Block[], text: string): ParagraphBlock {
  const taken = blocks.filter(({ id }) => id.startsWith('own-')).map(({ id }) => Number(id.slice(4)))
  return { kind: 'paragraph', id: `own-${Math.max(0, ...taken) + 1}`, runs: [text], sentences: [], standing: 'own' }
}

function edited(block: Block, text: string, at: number): Block {
  if (block.kind !== 'paragraph') return block
  const runs = readEdited(text, block.runs)
  if (!runs)
    return refuse('summary.figureUnknown', {
      errors: [{ pointer: `/changes/${at}/text`, code: 'summary.figureUnknown' }],
    })
  return { ...block, runs, standing: block.sentences.length === 0 ? 'own' : 'edited' }
}

/** Takes the figures of one block as they are now. */
function renewIn(blocks: readonly Block[], id: string, material: Material): readonly Block[] {
  return blocks.flatMap((block) => (block.id === id ? renewBlock(block, material) : [block]))
}
