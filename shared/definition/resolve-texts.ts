import type { Locale } from '#shared/text/locale.ts'
import type { Indicator } from './indicator.ts'
import type { Instrument } from './instrument.ts'
import type { Texts, Version } from './definition.ts'
import type { InstrumentFolder, QuestionnaireFolder, TextFolder } from './source-tree.ts'
import { textKeys } from './text-keys.ts'
import {
  breakdownWishes,
  indicatorWishes,
  instrumentWishes,
  questionnaireWishes,
  questionWishes,
  sharedWishes,
  unitsOf,
  type TextWish,
} from './text-wishes.ts'

/** Where English stands in for a translation that is missing. */
const source: Locale = 'en'

/** All texts of a version in one language, one flat record. A missing translation falls back to English; `check` reports it. */
export function resolveVersionTexts(
  folder: InstrumentFolder,
  home: QuestionnaireFolder,
  instrument: Instrument,
  version: Version,
  locale: Locale,
): Texts {
  const texts: Record<string, string> = {}
  const take = (wishes: readonly TextWish[], folders: readonly TextFolder[]) => {
    for (const one of wishes) {
      const text = lookUp(folder, one, folders, locale)
      if (text !== undefined) texts[one.key] = text
    }
  }
  take(shownOfInstrument(instrument, version), [folder])
  take(questionnaireWishes(version), [home])
  const origins = new Set<TextFolder>([home])
  for (const question of version.sections.flatMap((section) => section.questions)) {
    const origin = folder.questionnaires.find((one) => one.id === question.from) ?? home
    origins.add(origin)
    take(questionWishes(question), question.pattern ? [folder] : [origin])
  }
  take(sharedWishes(version), [...origins, folder])
  return texts
}

/** What a version shows of its instrument: all but the paragraphs it does not cite. */
function shownOfInstrument(instrument: Instrument, version: Version): readonly TextWish[] {
  const questions = version.sections.flatMap((section) => section.questions)
  const cited = new Set(questions.flatMap((question) => question.paragraphs ?? []).map(textKeys.paragraph))
  return instrumentWishes(instrument).filter(({ key }) => !key.startsWith('paragraph.') || cited.has(key))
}

function lookUp(
  folder: InstrumentFolder,
  one: TextWish,
  folders: readonly TextFolder[],
  locale: Locale,
): string | undefined {
  for (const language of locale === source ? [source] : [locale, source])
    for (const { texts } of folders) {
      const text = texts[language]?.texts[one.own]
      if (text !== undefined) return withHeading(text, folder, one.heading, locale)
    }
  return undefined
}

/** `{heading}` becomes the title of the heading, in the same language. */
function withHeading(text: string, folder: InstrumentFolder, heading: string | undefined, locale: Locale): string {
  if (heading === undefined || !text.includes('{heading}')) return text
  const key = textKeys.heading(heading)
  return text.replaceAll(
    '{heading}',
    () => folder.texts[locale]?.texts[key] ?? folder.texts[source]?.texts[key] ?? heading,
  )
}

/** Names of the indicators of an instrument with what their figures need: units, headings, labels of breakdowns. */
export function resolveIndicatorTexts(
  folder: InstrumentFolder,
  instrument: Instrument,
  indicators: readonly Indicator[],
  versions: readonly Version[],
  locale: Locale,
): Texts {
  const folders: readonly TextFolder[] = [...folder.indicatorGroups, ...folder.questionnaires, folder]
  const units = [...indicators.map(({ unit }) => unit), ...versions.flatMap(allUnits)]
  const wishes: readonly TextWish[] = [
    ...indicators.flatMap(indicatorWishes),
    ...indicators.flatMap(breakdownWishes),
    ...versions.flatMap((version) => sharedWishes(version)),
    ...units.map((unit): TextWish => ({ key: textKeys.unit(unit), own: textKeys.unit(unit), need: 'required' })),
  ]
  const texts: Record<string, string> = {}
  for (const one of instrumentWishes(instrument)) {
    const text = lookUp(folder, one, [folder], locale)
    if (text !== undefined) texts[one.key] = text
  }
  for (const one of wishes) {
    const text = lookUp(folder, one, folders, locale)
    if (text !== undefined) texts[one.key] = text
  }
  return texts
}

function allUnits(version: Version): readonly string[] {
  return version.sections.flatMap(({ questions }) => questions.flatMap(unitsOf))
}
