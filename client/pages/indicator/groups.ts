import type { IndicatorReply } from '#shared/contract/results.ts'
import { pageWords, type Page, type PageWord } from '../page-words.ts'

/** Name of a group of States: what the reply calls it, else the page's own word for it. */
export function groupName({ t }: Pick<Page, 't'>, { groups }: Pick<IndicatorReply, 'groups'>, code: string): string {
  const key = `group.${code}`
  return groups.find(({ group }) => group === code)?.name ?? (isWord(key) ? t(key) : code)
}

/** Name of a State, or of a group, that stands among what is compared. */
export function comparedName(page: Page, indicator: Pick<IndicatorReply, 'groups'>, code: string): string {
  return page.input.states[code] ?? groupName(page, indicator, code)
}

function isWord(key: string): key is PageWord {
  return key in pageWords.en
}
