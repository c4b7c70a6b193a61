import type { Page } from './page-words.ts'

/** Title of a page: also the first words of its tab, its search result and its print. */
export function pageTitle({ input, t, stateName }: Page): string {
  switch (input.kind) {
    case 'explorer':
      return t('explorerTitle')
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
