import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { addressOf, type Page } from '../page-words.ts'
import { stateOf } from './address.ts'

export const embedWidth = 760
export const embedHeight = 620

/** The line of HTML that shows this view on somebody else's page. */
export function embedSnippet(
  page: Page,
  content: IndicatorContent,
  { width, height } = { width: embedWidth, height: embedHeight },
): string {
  const { indicator } = content
  const { input } = page
  const address = input.origin + addressOf(`/embed/data/${indicator.id}`, { ...stateOf(content), locale: input.locale })
  const title = escaped(`${indicator.id} ${indicator.name}`)
  return `<iframe src="${escaped(address)}" title="${title}" width="${width}" height="${height}" loading="lazy"></iframe>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
