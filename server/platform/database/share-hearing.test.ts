import { expect, test } from 'vitest'
import { shareHearing } from './share-hearing.ts'

test('a channel is heard once for all who listen, until the last of them stops', async () => {
  const opened: string[] = []
  let say = (): void => undefined
  const hear = shareHearing((channel, told) => {
    opened.push(channel)
    say = told
    return { isHearing: () => true, stop: async () => void opened.pop() }
  })
  const heard: string[] = []
  const pages = hear('results', () => heard.push('pages'))
  const figures = hear('results', () => heard.push('figures'))
  expect(opened).toEqual(['results'])
  say()
  expect(heard).toEqual(['pages', 'figures'])
  await pages.stop()
  await pages.stop()
  say()
  expect(heard).toEqual(['pages', 'figures', 'figures'])
  expect([pages.isHearing(), figures.isHearing(), opened.length]).toEqual([false, true, 1])
  await figures.stop()
  expect(opened).toEqual([])
  const again = hear('results', () => undefined)
  expect([again.isHearing(), opened]).toEqual([true, ['results']])
})
