import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { stateOf } from './indicator/address.ts'
import { embedHeight, embedSnippet, embedWidth } from './indicator/embed-snippet.ts'
import type { Page } from './page-words.ts'

interface Room {
  readonly maxWidth?: number
  readonly maxHeight?: number
}

/** What another site needs to embed a view (oEmbed 1.0, type `rich`), no larger than it has room for. */
export function embeddingOf(
  page: Page,
  content: IndicatorContent,
  { maxWidth = Infinity, maxHeight = Infinity }: Room,
) {
  const { installation, origin } = page.input
  const { id, name } = content.indicator
  const size = { width: Math.min(embedWidth, maxWidth), height: Math.min(embedHeight, maxHeight) }
  return {
    version: '1.0',
    type: 'rich',
    provider_name: installation.name,
    provider_url: origin,
    title: `${id} ${name}`,
    ...size,
    html: embedSnippet(page, content, size),
    thumbnail_url: origin + page.link(`/data/${id}/preview.png`, stateOf(content)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  }
}
