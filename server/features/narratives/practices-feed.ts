import type { NarrativeReply } from '#shared/contract/narratives.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { NarrativesDeps } from './deps.ts'
import { searchNarratives } from './search-narratives.ts'
import { narrativeWord } from './words.ts'

/**
 * Practices that States agree to show, of the latest cycle first, as RSS 2.0. Titles and texts in the State's own
 * language; every entry leads to the answer in the public reply.
 */
export async function practicesFeed(deps: NarrativesDeps, locale: CompleteLocale): Promise<string> {
  const { results } = await searchNarratives(deps, 'public', { kind: 'practice' }, locale)
  const origin = deps.publicUrl()
  const items = results.map((one) => itemOf(one, origin)).join('')
  const title = escape(narrativeWord(locale, 'feed.title') ?? '')
  const description = escape(narrativeWord(locale, 'feed.description') ?? '')
  const self = `${origin}/narratives?kind=practice`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>${escape(self)}</link><description>${description}</description><language>${locale}</language>${items}</channel></rss>\n`
}

function itemOf({ state, cycle, question, title, label, parts, language }: NarrativeReply, origin: string): string {
  const link = `${origin}/replies/${cycle}/${state}#${question}`
  const text = parts.map((part) => part.text).join('')
  return `<item><title>${escape(`${state}: ${title ?? label}`)}</title><link>${escape(link)}</link><guid isPermaLink="false">${escape(`${link}-${title ?? text.slice(0, 60)}`)}</guid><description>${escape(text)}</description>${language === undefined ? '' : `<dc:language>${escape(language)}</dc:language>`}</item>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
