import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** The page that most people open first from a mail: a section with a table. */
export const sectionPage = '/cycles/annual-2026/s/justiceFigures/2'
const firstCell = '#prisonersHeld table input'

/** JavaScript that a first load may fetch before a person can answer, in bytes after gzip. */
export const bundleBudget = 135_000

export interface Chunk {
  readonly name: string
  /** Bytes after gzip at its usual level. */
  readonly gzipped: number
}

/** Opens the section page in a browser that has kept nothing, and weighs every script of its first load, heaviest first. */
export async function weighFirstLoad(page: Page): Promise<readonly Chunk[]> {
  const fetched = new Map<string, Promise<Chunk>>()
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script' && !/\.m?js$/.test(new URL(response.url()).pathname)) return
    fetched.set(response.url(), weigh(response.url(), response.body()))
  })
  await page.addInitScript(noteWhenDrawn)
  await page.goto(sectionPage)
  await page.locator(firstCell).first().waitFor()
  await page.waitForLoadState('networkidle')
  const early = await page.evaluate(requestsUntilDrawn)
  const chunks = await Promise.all([...fetched].filter(([url]) => early.includes(url)).map(([, chunk]) => chunk))
  return chunks.toSorted((a, b) => b.gzipped - a.gzipped)
}

/** In the page: notes when the first cell was there, by the page's own clock, however busy the machine. */
const noteWhenDrawn = `(function look() {
  if (document.querySelector(${JSON.stringify(firstCell)})) performance.mark('first cell')
  else requestAnimationFrame(look)
})()`

/** In the page: what it had asked for by then; what may be needed without a connection is fetched later. */
function requestsUntilDrawn(): readonly string[] {
  const [mark] = performance.getEntriesByName('first cell')
  const end = mark?.startTime ?? Number.POSITIVE_INFINITY
  return performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (startTime <= end ? [name] : []))
}

async function weigh(url: string, body: Promise<Buffer>): Promise<Chunk> {
  return { name: new URL(url).pathname.split('/').at(-1) ?? url, gzipped: gzipSync(await body).length }
}

export function totalOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { gzipped }) => sum + gzipped, 0)
}
