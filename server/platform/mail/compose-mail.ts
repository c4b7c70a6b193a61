import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { completeLocales, directionOf, type CompleteLocale } from '#shared/text/locale.ts'
import { formatDay } from './format-day.ts'
import type { Mail, MailSentence } from './mail.ts'

/** The words of one mail; sentences are ICU messages, `{installation}` is always known. */
interface MailWords {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly button: string
  readonly after: readonly string[]
}

interface MailCatalogue {
  readonly mails: Readonly<Record<MailSentence, MailWords>>
  readonly greeting: string
  readonly footer: string
}

/** Parameters that hold a calendar day; what people wrote, a note for instance, is never taken for one. */
const days = ['dueOn', 'due', 'opensOn']

const catalogues = new Map(completeLocales.map((locale) => [locale, readMailCatalogue(locale)]))

export interface MailContent {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Writes a mail in the reader's language: plain text, and the same as simple HTML in the reader's direction. */
export function composeMail({ locale, sentence, params, link }: Mail, installation: string): MailContent {
  const catalogue = mailCatalogueOf(locale)
  const words = catalogue.mails[sentence]
  const written = Object.entries(params).map(
    ([name, value]) => [name, days.includes(name) ? formatDay(value, locale) : value] as const,
  )
  const values = { installation, ...Object.fromEntries(written) }
  const say = (text: string): string =>
    String(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).format(values))
  const parts = {
    greeting: say(catalogue.greeting),
    paragraphs: words.paragraphs.map(say).filter((paragraph) => paragraph !== ''),
    button: say(words.button),
    after: [...words.after, catalogue.footer].map(say),
  }
  return { subject: oneLine(say(words.subject)), text: asText(parts, link), html: asHtml(parts, link, locale) }
}

interface Parts {
  readonly greeting: string
  readonly paragraphs: readonly string[]
  readonly button: string
  readonly after: readonly string[]
}

function asText({ greeting, paragraphs, button, after }: Parts, link: string): string {
  return [greeting, ...paragraphs, `${button}\n${link}`, ...after].join('\n\n').concat('\n')
}

function asHtml({ greeting, paragraphs, button, after }: Parts, link: string, locale: CompleteLocale): string {
  const block = (text: string): string => `<p dir="auto">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
  return [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"></head>`,
    `<body dir="${directionOf(locale)}">`,
    block(greeting),
    ...paragraphs.map(block),
    `<p><a href="${escapeHtml(link)}">${escapeHtml(button)}</a></p><p dir="ltr">${escapeHtml(link)}</p>`,
    ...after.map(block),
    '</body></html>',
  ].join('\n')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A name with a line break must not add a header. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The words of all mails in a language. */
export function mailCatalogueOf(locale: CompleteLocale): MailCatalogue {
  const catalogue = catalogues.get(locale)
  if (!catalogue) throw new Error(`no mail catalogue for ${locale}`)
  return catalogue
}

function readMailCatalogue(locale: CompleteLocale): MailCatalogue {
  // Its completeness is checked by compose-mail.test.ts.
  return JSON.parse(readFileSync(new URL(`sentences.${locale}.json`, import.meta.url), 'utf8')) as MailCatalogue
}
