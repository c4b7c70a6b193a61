import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createNodeQueue } from './node-queue.ts'

it('hands out nodes in ascending order, each once, whatever the order they came in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 99 })), (nodes) => {
      const queue = createNodeQueue(100)
      for (const node of nodes) queue.add(node)
      const taken: number[] = []
      for (let node = queue.take(); node >= 0; node = queue.take()) taken.push(node)
      expect(taken).toEqual([...new Set(nodes)].toSorted((a, b) => a - b))
      expect(queue.take()).toBe(-1)
    }),
  )
})
