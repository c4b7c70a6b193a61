import { expect, test } from 'vitest'
import { newOperationId } from './this-tab.ts'

test('ids of operations are UUIDs of version 7, all different, later ones after earlier ones', async () => {
  const earlier = Array.from({ length: 500 }, newOperationId)
  await new Promise((resolve) => setTimeout(resolve, 2))
  const later = newOperationId()
  for (const id of earlier) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(id < later).toBe(true)
  }
  expect(new Set(earlier).size).toBe(500)
})
