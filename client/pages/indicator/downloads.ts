import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { addressOf, type Page, type PageWord } from '../page-words.ts'
import { seriesQuery, stateOf } from './address.ts'

interface Download {
  readonly word: PageWord
  /** Whether the secretariat can take what is not public along in this form. */
  readonly submitted?: boolean
  /** Ending of the file's name where the reply does not say a name itself. */
  readonly ending?: string
  readonly address: (content: IndicatorContent, page: Page) => string
}

/** The forms an indicator can be taken along in. One line each: a new format is added here. */
const downloads: readonly Download[] = [
  { word: 'releases.allCsv', address: (content, page) => ofData(content, page, '/data.csv') },
  { word: 'releases.xlsx', address: (content, page) => ofData(content, page, '/data.xlsx') },
  { word: 'releases.sdmxCsv', address: (content, page) => ofData(content, page, '/data.sdmx.csv') },
  { word: 'releases.sdmxJson', address: (content, page) => ofData(content, page, '/data.sdmx.json') },
  { word: 'json', submitted: true, ending: 'json', address: (content, page) => ofApi(content, page, '') },
  { word: 'png', address: (content, page) => ofFigure(content, page, 'png') },
  { word: 'svg', address: (content, page) => ofFigure(content, page, 'svg') },
]

/** The same series from the interface for programs. */
function ofApi({ indicator }: IndicatorContent, { input }: Page, rest: string): string {
  const base = indicator.shown.audience === 'public' ? '/api/v1/indicators/' : '/api/v1/submitted/indicators/'
  return addressOf(`${base}${indicator.id}${rest}`, { ...seriesQuery(indicator), locale: input.locale })
}

/** The values of States that the figures of every view rest on. */
export function observationsAddress(content: IndicatorContent, page: Page): string {
  return ofApi(content, page, '/observations.csv')
}

/** All of the indicator, every breakdown, for the cycle shown. */
function ofData({ indicator }: IndicatorContent, { input }: Page, rest: string): string {
  const { cycle, edition } = indicator.shown
  return addressOf(`/api/v1/indicators/${indicator.id}${rest}`, { cycle: cycle?.key, edition, locale: input.locale })
}

function ofFigure(content: IndicatorContent, { link }: Page, ending: 'png' | 'svg'): string {
  return link(`/data/${content.indicator.id}/figure.${ending}`, stateOf(content))
}

function nameOf({ indicator: { id, shown } }: IndicatorContent, ending: string): string {
  return `${[id, shown.cycle?.key, shown.by, shown.code].filter(Boolean).join('-')}.${ending}`
}

/** What can be downloaded of what is shown: a word for it, its address, and the name of the file; empty where the reply names it. */
export function downloadsOf(content: IndicatorContent, page: Page) {
  return downloads
    .filter(({ submitted = false }) => submitted || content.indicator.shown.audience === 'public')
    .map(({ word, address, ending }) => ({
      word,
      address: address(content, page),
      fileName: ending === undefined ? '' : nameOf(content, ending),
    }))
}
