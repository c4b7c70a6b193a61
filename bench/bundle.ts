import { launchChromium } from '#scripts/browser/launch-chromium.ts'
import { enterAsFocalPoint } from './browser/enter-as.ts'
import { bundleBudget, totalOf, weighFirstLoad } from './browser/first-load.ts'
import { startApart } from './browser/start-apart.ts'

/** Weighs what the first load of the filling application fetches, chunk by chunk. Returns the exit code. */
export async function main(): Promise<number> {
  const pillar = await startApart()
  const browser = await launchChromium()
  try {
    const page = await enterAsFocalPoint(await browser.newContext({ baseURL: pillar.address }))
    const chunks = await weighFirstLoad(page)
    const total = totalOf(chunks)
    console.table(chunks.map(({ name, gzipped }) => ({ chunk: name, 'gzipped bytes': gzipped })))
    console.log(`${total} bytes of JavaScript in all, gzipped; the budget is ${bundleBudget}.`)
    return total <= bundleBudget ? 0 : 1
  } finally {
    await browser.close()
    await pillar.stop()
  }
}
