import type { ConsoleMessage, Page, Response } from 'playwright-core'
import { expect, it } from 'vitest'
import { publicScreens } from './support/screens.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

/** Pages and files that anybody may open, beside the screens that are looked at for barriers. */
const others = [
  '/analysis?rows=q.P1-01&cycles=annual-2024',
  '/narratives',
  '/narratives/challenges',
  '/data/P2-05?view=ordered&first=table',
  '/data/P2-05/preview.png',
  '/data/P2-05/preview.png?view=trend&locale=ar',
  '/api/v1/indicators/P2-05',
]

/** Everything a reader with open developer tools would wonder about. */
function listenTo(page: Page): readonly string[] {
  const heard: string[] = []
  const note = (what: string): void => void heard.push(`${new URL(page.url()).pathname}: ${what}`)
  page.on('console', (message: ConsoleMessage) => note(`${message.type()} ${message.text()}`))
  page.on('pageerror', (error) => note(error.message))
  page.on('requestfailed', (request) => {
    // An icon that is still under way when the next page is opened.
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED') note(`not loaded: ${request.url()} ${why}`)
  })
  page.on('response', (response: Response) => {
    if (response.status() >= 400) note(`${response.status()} of ${response.url()}`)
  })
  return heard
}

const addresses = [
  ...publicScreens.flatMap(({ name, at }) => (typeof at === 'string' && name !== 'missing' ? [at] : [])),
  ...others,
]

it('no public page or picture says anything in the console, or asks for what is not there', async () => {
  const page = await stage.visitor()
  const heard = listenTo(page)
  for (const address of addresses) await page.goto(address, { waitUntil: 'networkidle' })
  expect(heard).toEqual([])
}, 120_000)
