import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { lookForBarriers } from './support/look-for-barriers.ts'
import { chooseLanguage, openScreen } from './support/open-screen.ts'
import { publicScreens, screensOf, type Screen } from './support/screens.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

const ways = ['en', 'ar'].flatMap((locale) => [1280, 320].map((width) => ({ locale, width })))

async function barriersOn(page: Page, screens: readonly Screen[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const screen of screens) {
    await openScreen(page, screen)
    const barriers = await lookForBarriers(page)
    if (barriers.length > 0) found.push(`${screen.name}:\n${barriers.join('\n')}`)
  }
  return found
}

it.each(ways)('shuts nobody out of the public screens in $locale at $width px', async ({ locale, width }) => {
  const page = await stage.visitor({ locale, width })
  const found = await barriersOn(page, publicScreens)
  expect(found.join('\n'), `barriers in ${locale} at ${width} px`).toBe('')
})

it.each(ways)('shuts no focal point out in $locale at $width px', async ({ locale, width }) => {
  const page = await stage.enter('japan-focal-point', { locale, width })
  await chooseLanguage(page, locale)
  const found = await barriersOn(page, screensOf['japan-focal-point'] ?? [])
  await chooseLanguage(page, 'en') // theirs, for whoever comes next
  expect(found.join('\n'), `barriers in ${locale} at ${width} px`).toBe('')
})

it.each(ways)('shuts nobody of the secretariat out in $locale at $width px', async ({ locale, width }) => {
  const page = await stage.enter('secretariat-officer', { locale, width })
  await chooseLanguage(page, locale)
  const found = await barriersOn(page, screensOf['secretariat-officer'] ?? [])
  await chooseLanguage(page, 'en') // theirs, for whoever comes next
  expect(found.join('\n'), `barriers in ${locale} at ${width} px`).toBe('')
})
