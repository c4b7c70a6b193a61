import { completeLocales, type Locale } from '#shared/text/locale.ts'
import { nearest } from '#shared/text/nearest.ts'
import { sourceFinding, type Report } from './source-finding.ts'
import type { TextFile, TextFolder } from './source-tree.ts'
import type { Need } from './text-wishes.ts'

/** What the check of texts needs from outside: reading an ICU message, and the fingerprint of a text. */
export interface TextTools {
  /** Names of the values a message takes, or what is wrong with it. */
  readonly parameters: (
    message: string,
    locale: Locale,
  ) => { readonly names: readonly string[] } | { readonly wrong: string }
  readonly fingerprint: (text: string) => string
}

/** The keys a folder's text files may hold, and how much each is needed. */
export type TextPlan = ReadonlyMap<string, Need>

/** Longest hint in English; a translation may be a quarter longer. */
const longestHint = 160
const longestTranslatedHint = 200

/**
 * Checks the text files of one folder against what is looked up in them. All languages that are
 * complete must be there. Keys with a `tolerated` beginning may be there.
 */
export function checkTexts(
  folder: TextFolder,
  plan: TextPlan,
  tolerated: readonly string[],
  tools: TextTools,
  into: Report,
): void {
  const report: Report = (finding) => {
    const key = finding.params['key']
    if (finding.code === 'text.unknownKey' && tolerated.some((start) => key?.startsWith(start))) return
    into(finding)
  }
  if (plan.size === 0) return
  const english = folder.texts.en
  if (!english) return report(sourceFinding('file.missing', { file: `${folder.folder}/text.en.yaml`, path: [] }))
  checkKeys(english, plan, report)
  for (const [key, need] of plan) {
    if (english.texts[key] !== undefined || need === 'optional') continue
    report(
      sourceFinding(need === 'required' ? 'text.missing' : 'text.guidance', { file: english.file, path: [] }, { key }),
    )
  }
  for (const key of Object.keys(english.texts)) checkText(english, key, 'en', tools, report)
  for (const locale of completeLocales) {
    const file = folder.texts[locale]
    if (!file)
      report(sourceFinding('text.file', { file: `${folder.folder}/text.${locale}.yaml`, path: [] }, { locale }))
  }
  for (const [locale, file] of translations(folder)) checkTranslation(english, file, locale, plan, tools, report)
}

function translations(folder: TextFolder): readonly (readonly [Locale, TextFile])[] {
  const all = Object.entries(folder.texts) as [Locale, TextFile][] // the record is keyed by Locale
  return all.filter(([locale]) => locale !== 'en')
}

function checkKeys(file: TextFile, plan: TextPlan, report: Report): void {
  for (const key of Object.keys(file.texts)) {
    if (plan.has(key)) continue
    const meant = nearest(key, plan.keys())
    report(sourceFinding('text.unknownKey', { file: file.file, path: [key] }, { key, ...(meant && { meant }) }))
  }
}

/** The text itself: hints short and without links, messages readable. */
function checkText(file: TextFile, key: string, locale: Locale, tools: TextTools, report: Report): readonly string[] {
  const text = file.texts[key] ?? ''
  const at = { file: file.file, path: [key] }
  if (text.trim() === '') report(sourceFinding('text.notText', at, { key }))
  const longest = locale === 'en' ? longestHint : longestTranslatedHint
  if (key.endsWith('.hint')) {
    if (text.length > longest)
      report(sourceFinding('text.long', at, { key, length: String(text.length), longest: String(longest) }))
    if (/https?:|www\./u.test(text)) report(sourceFinding('text.link', at, { key }))
  }
  const read = tools.parameters(text, locale)
  if ('names' in read) return read.names
  report(sourceFinding('text.message', at, { key, wrong: read.wrong }))
  return []
}

function checkTranslation(
  english: TextFile,
  file: TextFile,
  locale: Locale,
  plan: TextPlan,
  tools: TextTools,
  report: Report,
): void {
  checkKeys(file, plan, report)
  if (!file.translatedFrom) report(sourceFinding('translation.noRecord', { file: file.file, path: [] }, { locale }))
  for (const [key, source] of Object.entries(english.texts)) {
    if (file.texts[key] !== undefined || !plan.has(key)) continue
    report(
      sourceFinding('translation.missing', { file: file.file, path: [] }, { key, locale, source: source.slice(0, 60) }),
    )
  }
  for (const key of Object.keys(file.texts)) {
    const names = checkText(file, key, locale, tools, report)
    const source = english.texts[key]
    if (source === undefined) continue
    comparePlaceholders(file, key, names, tools.parameters(source, 'en'), report)
    checkAge(file, key, tools.fingerprint(source), locale, report)
  }
}

function comparePlaceholders(
  file: TextFile,
  key: string,
  names: readonly string[],
  source: ReturnType<TextTools['parameters']>,
  report: Report,
): void {
  if (!('names' in source)) return
  const here = [...names].toSorted().join(', ')
  const there = [...source.names].toSorted().join(', ')
  if (here === there) return
  report(
    sourceFinding(
      'text.placeholders',
      { file: file.file, path: [key] },
      { key, here: here || 'none', there: there || 'none' },
    ),
  )
}

/** A translation remembers the English it was made from. */
function checkAge(file: TextFile, key: string, fingerprint: string, locale: Locale, report: Report): void {
  const from = file.translatedFrom?.[key]
  if (!file.translatedFrom || from === fingerprint) return
  const code = from === undefined ? 'translation.unrecorded' : 'translation.stale'
  report(sourceFinding(code, { file: file.file, path: [key] }, { key, locale }))
}
