import { launchChromium } from '#scripts/browser/launch-chromium.ts'
import { openScreen, chooseLanguage } from './support/open-screen.ts'
import { publicScreens, screensOf } from './support/screens.ts'
import { castMember, type CastKey } from '#tests/support/cast.ts'
const [address = '', only = ''] = process.argv.slice(2)
const browser = await launchChromium()
for (const locale of ['en', 'ar']) for (const width of [1280, 390]) {
  for (const who of ['', 'japan-focal-point', 'secretariat-officer'] as const) {
    const context = await browser.newContext({ baseURL: address, locale, viewport: { width, height: 900 } })
    const page = await context.newPage()
    if (who !== '') {
      await page.goto('/enter')
      await page.getByRole('button', { name: castMember(who).name }).click()
      await page.waitForURL(/work|secretariat/)
      await page.locator('main h1').first().waitFor()
      await chooseLanguage(page, locale)
    }
    for (const screen of who === '' ? publicScreens : screensOf[who] ?? []) {
      if (only && !screen.name.match(only)) continue
      try {
        await openScreen(page, screen)
        await page.waitForTimeout(300)
        const h = await page.evaluate(() => document.documentElement.scrollHeight)
        await page.screenshot({ path: `/tmp/shots/${screen.name.replace(' ', '-')}-${locale}-${width}.png`, clip: { x: 0, y: 0, width, height: Math.min(h, width === 1280 ? 1900 : 2200) }, fullPage: true })
      } catch (error) { console.log(screen.name, locale, width, String(error).slice(0, 300)) }
    }
    await context.close()
  }
}
await browser.close()
