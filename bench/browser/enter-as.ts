import type { BrowserContext, Page } from 'playwright-core'

/** Signs Japan's focal point in, whose reply to the open cycle is still empty, without opening a page of the application. */
export async function enterAsFocalPoint(context: BrowserContext): Promise<Page> {
  const reply = await context.request.post('/api/v1/demo/session', {
    data: { key: 'japan-focal-point' },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  if (!reply.ok()) throw new Error(`Signing in answered ${reply.status()}: ${await reply.text()}`)
  return context.newPage()
}
