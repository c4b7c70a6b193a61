import { createContext, useContext } from 'react'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { formatMessage, type MessageParams } from '#client/i18n/format-message.ts'
import { formatsFor, type Formats } from '#client/i18n/formats.ts'
import type { Catalogue } from '#client/i18n/load-catalogue.ts'
import arNarratives from './words/narratives.ar.json'
import arAnalysis from './words/analysis.ar.json'
import arCommon from './words/ar.json'
import enNarratives from './words/narratives.en.json'
import enAnalysis from './words/analysis.en.json'
import enCommon from './words/en.json'
import arFigures from './words/figures.ar.json'
import arSite from './words/site.ar.json'
import enFigures from './words/figures.en.json'
import enSite from './words/site.en.json'
import frFigures from './words/figures.fr.json'
import frSite from './words/site.fr.json'
import frNarratives from './words/narratives.fr.json'
import frAnalysis from './words/analysis.fr.json'
import frCommon from './words/fr.json'
import arSummaries from './words/summaries.ar.json'
import enSummaries from './words/summaries.en.json'
import frSummaries from './words/summaries.fr.json'
import type { PageInput } from '#shared/contract/page-input.ts'
import arReleases from './words/releases.ar.json'
import enReleases from './words/releases.en.json'
import frReleases from './words/releases.fr.json'

// A room with many words keeps them in files of its own, named here.
const en = { ...enCommon, ...enFigures, ...enSite, ...enAnalysis, ...enNarratives, ...enSummaries, ...enReleases }
const fr = { ...frCommon, ...frFigures, ...frSite, ...frAnalysis, ...frNarratives, ...frSummaries, ...frReleases }
const ar = { ...arCommon, ...arFigures, ...arSite, ...arAnalysis, ...arNarratives, ...arSummaries, ...arReleases }

export type PageWord = keyof typeof en
export const pageWords: Readonly<Record<CompleteLocale, Catalogue>> = { ar, en, fr }

export interface Page {
  readonly input: PageInput
  readonly t: (key: PageWord, params?: MessageParams) => string
  readonly formats: Formats
  /** Short name of a State in the page's language. */
  readonly stateName: (code: string) => string
  /** An address of this installation that keeps the page's language. */
  readonly link: (path: string, query?: Readonly<Record<string, string | undefined>>) => string
}

/** A page is the same for everybody: no reader's clock counts, nor the server's. */
const world = { timeZone: 'UTC', timeZoneName: 'short' } as const

/** Words, formats and addresses of one page. */
export function pageOf(input: PageInput): Page {
  const { locale, states } = input
  const formats = formatsFor(locale)
  return {
    input,
    t: (key, params) => formatMessage(locale, pageWords[locale][key] ?? key, params),
    // A page is the same for everybody, so nobody's own zone counts, nor the server's.
    formats: { ...formats, instant: (iso) => formats.inZone(iso, world) },
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
