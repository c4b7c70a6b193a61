import { expect, test } from 'vitest'
import type { Block, Standing } from '#shared/summary/document.ts'
import { stillMeant } from './still-meant.ts'

const paragraph = (id: string, standing: Standing): Block => ({
  kind: 'paragraph',
  id,
  runs: ['Said.'],
  sentences: [],
  standing,
})

test('of proposals accepted all at once, those edited, accepted or dropped meanwhile are left alone', () => {
  const blocks = [paragraph('edited', 'edited'), paragraph('accepted', 'accepted'), paragraph('open', 'proposed')]
  const accepts = ['edited', 'accepted', 'dropped', 'open'].map((id) => ({ op: 'accept', paragraph: id }) as const)
  expect(stillMeant([...accepts, { op: 'drop', paragraph: 'edited' }], { blocks })).toEqual([
    { op: 'accept', paragraph: 'open' },
    { op: 'drop', paragraph: 'edited' },
  ])
})
