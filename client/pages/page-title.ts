import type { Page } from './page-words.ts'

/** Title of a page: also the first words of its tab, its search result and its print. */
export function pageTitle({ input, t, stateName }: Page): string {
  switch (input.kind) {
    case 'landing':
      return t('explorerTitle')
    case 'explorer':
      return t('explorer')
    case 'indicator':
      return `${input.indicator.id} ${input.indicator.name}`
    case 'reply':
      return t('replyTitle', { state: stateName(input.reply.state), cycle: input.reply.cycle.title })
    case 'documented':
      return t('documentedTitle')
    case 'missing':
      return t('missingTitle')
  }
}

/** What the page holds, in a sentence or two: for search results and previews. */
export function pageDescription({ input, t }: Page): string {
  switch (input.kind) {
    case 'landing':
    case 'explorer':
      return t('explorerLead')
    case 'indicator':
      return input.indicator.definition
    case 'reply':
      return t('replyPart')
    case 'documented':
      return t('documentedLead')
    case 'missing':
      return t('missingText')
  }
}
