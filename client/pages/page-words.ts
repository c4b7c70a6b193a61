import { createContext, useContext } from 'react'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { formatMessage, type MessageParams } from '#client/i18n/format-message.ts'
import { formatsFor, type Formats } from '#client/i18n/formats.ts'
import ar from './words/ar.json'
import en from './words/en.json'
import fr from './words/fr.json'
import type { PageInput } from '#shared/contract/page-input.ts'

export type PageWord = keyof typeof en
export const pageWords: Readonly<Record<CompleteLocale, Readonly<Record<string, string>>>> = { ar, en, fr }

export interface Page {
  readonly input: PageInput
  readonly t: (key: PageWord, params?: MessageParams) => string
  readonly formats: Formats
  /** Short name of a State in the page's language. */
  readonly stateName: (code: string) => string
  /** An address of this installation that keeps the page's language. */
  readonly link: (path: string, query?: Readonly<Record<string, string | undefined>>) => string
}

/** Words, formats and addresses of one page. */
export function pageOf(input: PageInput): Page {
  const { locale, states } = input
  return {
    input,
    t: (key, params) => formatMessage(locale, pageWords[locale][key] ?? key, params),
    formats: formatsFor(locale),
    stateName: (code) => states[code] ?? code,
    link: (path, query = {}) => addressOf(path, { ...query, locale }),
  }
}

/** A path with its query in a fixed order, empty members left out; a fragment stays at the end. */
export function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const [bare = '', fragment] = path.split('#')
  const members = Object.entries(query).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  return `${bare}${members.length > 0 ? `?${members.join('&')}` : ''}${fragment ? `#${fragment}` : ''}`
}

export const PageContext = createContext<Page | undefined>(undefined)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('usePage is called outside a public page.')
  return page
}
