import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { castMember, type CastKey } from '#tests/support/cast.ts'
import { launchChromium } from '#scripts/browser/launch-chromium.ts'

export interface Stage {
  /** A new browser of somebody who is not signed in. */
  visitor(options?: VisitorOptions): Promise<Page>
  /** A new browser in which a person of the cast has signed in by one click. */
  enter(key: CastKey, options?: VisitorOptions): Promise<Page>
}

export interface VisitorOptions {
  /** Language that the browser asks for; the cast's own when they sign in. */
  readonly locale?: string
  /** Width of the window in CSS pixels. */
  readonly width?: number
  readonly javaScript?: boolean
}

/** One Chromium for a file of stories; every story starts with clean browsers and ends without trouble in any console. */
export function openStage(): Stage {
  let browser: Browser | undefined
  let contexts: BrowserContext[] = []
  let troubles: string[] = []
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    const heard = troubles
    contexts = []
    troubles = []
    expect(heard, 'errors in the console, refused by the content security policy, or faults of the server').toEqual([])
  })
  afterAll(() => browser?.close())

  async function visitor(options: VisitorOptions = {}): Promise<Page> {
    if (!browser) throw new Error('the browser is not open yet')
    const context = await browser.newContext(contextOptions(options))
    context.setDefaultTimeout(20_000)
    contexts.push(context)
    listen(context, (trouble) => troubles.push(trouble))
    return context.newPage()
  }
  async function enter(key: CastKey, options: VisitorOptions = {}): Promise<Page> {
    const page = await visitor({ ...options, locale: options.locale ?? castMember(key).locale })
    await page.goto('/enter')
    await page.getByRole('button', { name: castMember(key).name }).click()
    await page.waitForURL(/\/(work|secretariat|data)/)
    return page
  }
  return { visitor, enter }
}

function contextOptions({ locale = 'en', width = 1280, javaScript = true }: VisitorOptions): BrowserContextOptions {
  return {
    baseURL: inject('address'),
    locale,
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
    timezoneId: 'Africa/Casablanca',
    permissions: ['clipboard-read', 'clipboard-write'],
  }
}

/** What the stories cause on purpose: no network, pages that are not there, and decisions that are refused. */
const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of (404|412|422)/

function listen(context: BrowserContext, report: (trouble: string) => void): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text()))
      report(`${message.page()?.url() ?? ''}: ${message.text()}`)
  })
  context.on('weberror', (error) => report(`${error.page()?.url() ?? ''}: ${error.error().message}`))
  context.on('response', (response) => {
    if (response.status() >= 500) report(`${response.status()} of ${response.url()}`)
  })
}
