import { expect, test } from 'vitest'
import { openLine } from './open-line.ts'

const done: string[] = []
const does = (name: string) => async () => {
  await Promise.resolve()
  done.push(name)
}
const fails = async () => {
  await Promise.resolve()
  throw new Error('refused')
}

test('what waits behind a step that fails is left; what is asked for afterwards is done', async () => {
  const line = openLine()
  const steps = [does('accept the first'), fails, does('accept the rest'), does('publish')].map((step) =>
    line.take(step),
  )
  const outcomes = await Promise.allSettled(steps)
  expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
    'taken',
    'failed',
    'left',
    'left',
  ])
  expect(await line.take(does('edit'))).toBe('taken')
  expect(done).toEqual(['accept the first', 'edit'])
})

test('a step asked for while another fails, and before that is known, is left with it', async () => {
  const line = openLine()
  const failing = line.take(fails)
  const behind = line.take(does('publish meanwhile'))
  await expect(failing).rejects.toThrow('refused')
  expect(await behind).toBe('left')
})
