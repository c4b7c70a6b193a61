import { expect, test } from 'vitest'
import type { SummaryChange } from '#shared/contract/summaries.ts'
import type { Block, SummaryDocument } from '#shared/summary/document.ts'
import type { Material } from './compose-document.ts'
import { changeDocument } from './change-document.ts'

const proposed: Block = {
  kind: 'paragraph',
  id: 'p1',
  standing: 'proposed',
  sentences: [{ template: 'said', figures: {} }],
  runs: ['For 2025, ', { text: '31 States', figure: 'said~P1-01~yes' }, ' agreed.'],
}
const before = { blocks: [proposed], annexes: [] } as unknown as SummaryDocument // nothing else is changed
const material = {} as Material // nothing is taken anew
const after = (...changes: readonly SummaryChange[]) =>
  changes
    .reduce((document, change) => changeDocument(document, change, material, 0), before)
    .blocks.map((block) => (block.kind === 'paragraph' ? block.standing : undefined))

test('a proposal is accepted; the words of a person stay marked as such, whatever is accepted later', () => {
  const accept = (paragraph: string) => ({ op: 'accept', paragraph }) as const
  expect(after(accept('p1'))).toEqual(['accepted'])
  const edit = { op: 'edit', paragraph: 'p1', text: 'For 2025, 99 States agreed.' } as const
  expect(after(edit, accept('p1'))).toEqual(['edited'])
  const add = { op: 'add', after: 'p1', text: '120 States have abolished it.' } as const
  expect(after(add, accept('own-1'))).toEqual(['proposed', 'own'])
})
