import { expect, it } from 'vitest'
import { enterAsFocalPoint } from '../../bench/browser/enter-as.ts'
import { bundleBudget, totalOf, weighFirstLoad } from '../../bench/browser/first-load.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

it('fetches little enough JavaScript to answer a section on a slow line', async () => {
  const visitor = await stage.visitor()
  const chunks = await weighFirstLoad(await enterAsFocalPoint(visitor.context()))
  expect(chunks.length, 'scripts fetched').toBeGreaterThan(2)
  expect(totalOf(chunks), `gzipped bytes: ${JSON.stringify(chunks)}`).toBeLessThanOrEqual(bundleBudget)
})
