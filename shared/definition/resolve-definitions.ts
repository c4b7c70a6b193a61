import type { Name } from '#shared/expression/scope.ts'
import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'
import { checkAcrossVersions } from './check-across-versions.ts'
import { checkTexts, type TextTools } from './check-texts.ts'
import type { Question, Texts, Version } from './definition.ts'
import { expandPattern, expandVersion, idOf, type ExpandedSection, type Expansion } from './expand-version.ts'
import type { Indicator } from './indicator.ts'
import { headingIds, type Instrument } from './instrument.ts'
import { resolveIndicators, declaredIndicators } from './resolve-indicators.ts'
import { codeListsOf, resolveInstrument } from './resolve-instrument.ts'
import { resolveQuestion } from './resolve-question.ts'
import { resolveSearchWords } from './resolve-search-words.ts'
import { resolveIndicatorTexts, resolveVersionTexts } from './resolve-texts.ts'
import { namesOf, resolveVersion, type VersionSurroundings } from './resolve-version.ts'
import { quietReport } from './quiet-report.ts'
import type { Report } from './source-finding.ts'
import type { InstrumentFolder, QuestionnaireFolder } from './source-tree.ts'
import { planTexts } from './text-plans.ts'
import { toleratedKeys } from './tolerated-keys.ts'

export type TextsByLocale = Readonly<Record<CompleteLocale, Texts>>

export interface ResolvedInstrument {
  readonly instrument: Instrument
  readonly versions: readonly { readonly version: Version; readonly texts: TextsByLocale }[]
  readonly indicators: readonly Indicator[]
  /** Names of indicators, headings, units, codes: what pages about figures need. */
  readonly indicatorTexts: TextsByLocale
  /** Other words under which an indicator is looked for, by its id. */
  readonly searchWords: ReadonlyMap<string, Readonly<Record<CompleteLocale, readonly string[]>>>
}

/** Everything on one instrument resolved, all findings reported. Pure: reading files is the loader's. */
export function resolveDefinitions(folder: InstrumentFolder, tools: TextTools, into: Report): ResolvedInstrument {
  const report = quietReport(into, folder.unread)
  const instrument = resolveInstrument(folder, report)
  const surroundings: VersionSurroundings = {
    report,
    lists: codeListsOf(folder, report),
    headings: headingIds(instrument),
    pillars: instrument.pillars.map(({ id }) => id),
    safeParagraphs: new Map(instrument.paragraphs.map(({ n, safeToCite }) => [n, safeToCite])),
    indicators: declaredIndicators(folder),
  }
  const expansion: Expansion = { folder, report, done: new Map() }
  const expanded = new Map(folder.questionnaires.map((one) => [one.id, expandVersion(expansion, one)]))
  checkAcrossVersions(folder, expanded, report)
  const versions = folder.questionnaires.map((one) => resolveVersion(surroundings, one, expanded.get(one.id) ?? []))
  const names = allNames(folder, expanded, surroundings)
  const indicators = resolveIndicators({ ...surroundings, folder, names, versions, asked: askedIn(expanded) })
  const patterns = resolvePatterns(surroundings, folder, versions)
  const tolerated = toleratedKeys(folder, expanded, versions)
  for (const [one, plan] of planTexts(folder, instrument, versions, indicators, patterns))
    checkTexts(one, plan, tolerated.get(one) ?? [], tools, report)
  return {
    instrument,
    versions: versions.map((version) => ({ version, texts: versionTexts(folder, instrument, version) })),
    indicators,
    indicatorTexts: perLocale((locale) => resolveIndicatorTexts(folder, instrument, indicators, versions, locale)),
    searchWords: resolveSearchWords(folder, surroundings.indicators, report),
  }
}

function versionTexts(folder: InstrumentFolder, instrument: Instrument, version: Version): TextsByLocale {
  const home = folder.questionnaires.find(({ id }) => id === version.id)
  return perLocale((locale) => (home ? resolveVersionTexts(folder, home, instrument, version, locale) : {}))
}

function perLocale(textsIn: (locale: CompleteLocale) => Texts): TextsByLocale {
  const [ar, en, fr] = completeLocales.map(textsIn)
  return { ar: ar ?? {}, en: en ?? {}, fr: fr ?? {} }
}

/** Question ids of all versions; the latest version of a questionnaire has the last word. */
function allNames(
  folder: InstrumentFolder,
  expanded: ReadonlyMap<string, readonly ExpandedSection[]>,
  { lists }: VersionSurroundings,
): ReadonlyMap<string, Name> {
  const inOrder = folder.questionnaires.toSorted(byVersion)
  return new Map(inOrder.flatMap(({ id }) => [...namesOf(expanded.get(id) ?? [], lists)]))
}

/** Ids each version asks for, the broken ones included: a broken question is reported as such. */
function askedIn(expanded: ReadonlyMap<string, readonly ExpandedSection[]>): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = (sections: readonly ExpandedSection[]) =>
    sections.flatMap(({ entries }) => entries.flatMap((entry) => (entry === 'page' ? [] : [idOf(entry)])))
  return new Map(Array.from(expanded, ([id, sections]) => [id, new Set(ids(sections))]))
}

function byVersion(a: QuestionnaireFolder, b: QuestionnaireFolder): number {
  return a.questionnaire.content.version - b.questionnaire.content.version
}

/** The questions of every pattern, for their texts. A pattern no version uses is checked here; the others where they are used. */
function resolvePatterns(
  surroundings: VersionSurroundings,
  folder: InstrumentFolder,
  versions: readonly Version[],
): readonly Question[] {
  const used = new Set(
    versions.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions.map((one) => one.pattern?.key))),
  )
  return Object.keys(folder.patterns.content.patterns).flatMap((pattern) => {
    const isUsed = [...used].some((key) => key?.startsWith(`pattern.${pattern}.`))
    const report: Report = isUsed ? () => undefined : surroundings.report
    const asked = { file: folder.patterns.file, path: ['patterns', pattern] }
    const entries = expandPattern({ folder, report, done: new Map() }, { pattern, prefix: pattern }, asked)
    const section: ExpandedSection = { source: { id: pattern, questions: [] }, at: asked, entries }
    const context = { ...surroundings, report, names: namesOf([section], surroundings.lists), used: new Map() }
    return entries.flatMap((entry) =>
      entry === 'page' || 'broken' in entry ? [] : (resolveQuestion(context, entry) ?? []),
    )
  })
}
