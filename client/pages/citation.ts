import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { exactStateOf, pathOf } from './indicator/address.ts'
import { editionWords } from './indicator/edition.ts'
import type { Page } from './page-words.ts'

/** What a citation of the figures shown says. */
interface Cited {
  readonly title: string
  readonly publisher: string
  /** Day the figures were computed, ISO; empty where unknown. */
  readonly day: string
  readonly note: string
  readonly address: string
}

function citedOf(page: Page, content: IndicatorContent): Cited {
  const { indicator } = content
  const { cycle } = indicator.shown
  return {
    title: `${indicator.id} ${indicator.name}`,
    publisher: page.input.installation.name,
    day: (indicator.computedAt ?? '').slice(0, 10),
    note: [
      cycle?.title ?? '',
      editionWords(page, indicator),
      cycle?.provenance === 'demonstration' ? page.t('demonstration') : '',
    ]
      .filter(Boolean)
      .join(page.t('comma')),
    address: permalinkOf(page, content),
  }
}

/** The whole address of exactly what is shown. */
export function permalinkOf({ input, link }: Page, content: IndicatorContent): string {
  return input.origin + link(pathOf(content.indicator), exactStateOf(content))
}

/** A citation in one sentence. */
export function citationText(page: Page, content: IndicatorContent): string {
  const { title, publisher, day, note, address } = citedOf(page, content)
  return page.t('cite.text', {
    title,
    publisher,
    note,
    dated: day === '' ? 'no' : 'yes',
    day: day === '' ? '' : page.formats.day(day),
    address,
  })
}

/** Formats of citation that programs for literature read. */
export const citationFormats = ['bib', 'ris'] as const
export type CitationFormat = (typeof citationFormats)[number]

export const citationWriters: Readonly<Record<CitationFormat, (page: Page, content: IndicatorContent) => string>> = {
  bib: (page, content) => {
    const { title, publisher, day, note, address } = citedOf(page, content)
    const fields = { title, author: publisher, publisher, year: day.slice(0, 4), date: day, note, url: address }
    const lines = Object.entries(fields).flatMap(([name, text]) =>
      text === '' ? [] : [`  ${name} = {${text.replaceAll(/[{}\\]/g, '')}},`],
    )
    return [
      `@misc{${content.indicator.id.toLowerCase()}-${content.indicator.shown.cycle?.key ?? ''},`,
      ...lines,
      '}',
      '',
    ].join('\n')
  },
  ris: (page, content) => {
    const { title, publisher, day, note, address } = citedOf(page, content)
    const fields = [
      ['TY', 'DATA'],
      ['TI', title],
      ['AU', publisher],
      ['PB', publisher],
      ['PY', day.slice(0, 4)],
      ['DA', day.replaceAll('-', '/')],
      ['N1', note],
      ['UR', address],
      ['LA', page.input.locale],
    ] as const
    return [...fields.flatMap(([tag, text]) => (text === '' ? [] : [`${tag}  - ${text}`])), 'ER  - ', ''].join('\r\n')
  },
}
