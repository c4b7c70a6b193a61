import type { SummaryLine } from '#shared/contract/summaries.ts'

/** Where the public reads a document, in the language and of the cycle it was drafted for. */
export function publicAddressOf({
  kind,
  scope,
  cycle,
  locale,
}: Pick<SummaryLine, 'kind' | 'scope' | 'cycle' | 'locale'>): string {
  return `${pathOf(kind, encodeURIComponent(scope))}?${new URLSearchParams({ cycle, locale }).toString()}`
}

function pathOf(kind: SummaryLine['kind'], scope: string): string {
  switch (kind) {
    case 'theme':
      return `/themes/${scope}`
    case 'recommendation':
      return /^\d+$/.test(scope) ? `/paragraphs/${scope}` : `/headings/${scope}`
    case 'thread':
      return `/threads/${scope}`
    case 'session-brief':
      return `/briefs/${scope}`
    case 'stock-taking':
      return `/stock-taking/${scope}`
    case 'national':
      return `/states/${scope}/document`
    default:
      return kind satisfies never
  }
}
