import { nearest } from '#shared/text/nearest.ts'
import { sourceFinding, type Report, type SourcePath } from './source-finding.ts'
import type {
  Broken,
  EntrySource,
  PatternUseSource,
  QuestionSource,
  SectionSource,
  SettingsSource,
  UseSource,
} from './source.ts'
import type { InstrumentFolder, QuestionnaireFolder } from './source-tree.ts'

/** A question where it is asked, with the place it was written at. */
export interface Placed {
  readonly source: QuestionSource
  /** Where its settings stand: findings about them point here. */
  readonly written: Spot
  /** Where it is asked: the entry of the section. */
  readonly asked: Spot
  /** The version it was written in, when it is used from there. */
  readonly from?: QuestionnaireFolder
  readonly pattern?: {
    readonly key: string
    readonly suffix: string
    readonly prefix: string
    readonly heading?: string
  }
}
export interface Spot {
  readonly file: string
  readonly path: SourcePath
}
export type ExpandedEntry = 'page' | Placed | Broken
export interface ExpandedSection {
  readonly source: SectionSource
  readonly at: Spot
  readonly entries: readonly ExpandedEntry[]
}

export interface Expansion {
  readonly folder: InstrumentFolder
  readonly report: Report
  /** Expanded versions by id; `undefined` while one is being expanded. */
  readonly done: Map<string, readonly ExpandedSection[] | undefined>
}

/** Sections with `use:` and `pattern:` replaced by the questions they stand for. */
export function expandVersion(expansion: Expansion, version: QuestionnaireFolder): readonly ExpandedSection[] {
  const known = expansion.done.get(version.id)
  if (known) return known
  expansion.done.set(version.id, undefined)
  const { file, content } = version.questionnaire
  const sections = content.sections.map((source, s): ExpandedSection => {
    const at = { file, path: ['sections', s] }
    const entries = source.questions.flatMap((entry, q) =>
      expandEntry(expansion, version, entry, { file, path: [...at.path, 'questions', q] }),
    )
    return { source, at, entries }
  })
  expansion.done.set(version.id, sections)
  return sections
}

function expandEntry(
  expansion: Expansion,
  version: QuestionnaireFolder,
  entry: EntrySource,
  asked: Spot,
): readonly ExpandedEntry[] {
  if (entry === 'page' || 'broken' in entry) return [entry]
  if ('use' in entry) return expandUse(expansion, version, entry, asked)
  if ('prefix' in entry) return expandPattern(expansion, entry, asked)
  return [{ source: entry, written: asked, asked }]
}

/** `use: thematic-prevention/v1#population`: the question as defined there. */
function expandUse(
  expansion: Expansion,
  version: QuestionnaireFolder,
  entry: UseSource,
  asked: Spot,
): readonly ExpandedEntry[] {
  const [target = '', id = ''] = entry.use.split('#')
  const origin = findVersion(expansion, target, asked)
  if (!origin) return [{ broken: id }]
  if (expansion.done.has(origin.id) && !expansion.done.get(origin.id)) {
    expansion.report(sourceFinding('use.circle', asked, { use: entry.use, version: version.id }))
    return [{ broken: id }]
  }
  const entries = expandVersion(expansion, origin).flatMap((section) => section.entries)
  const found = entries.find((one) => one !== 'page' && idOf(one) === id)
  if (found === undefined || found === 'page') {
    const meant = nearest(
      id,
      entries.flatMap((one) => (one === 'page' ? [] : [idOf(one)])),
    )
    expansion.report(sourceFinding('use.unknownQuestion', asked, { id, version: target, ...(meant && { meant }) }))
    return [{ broken: id }]
  }
  if ('broken' in found) return [found]
  return [{ ...found, source: changed(expansion, found.source, entry, asked), asked, from: found.from ?? origin }]
}

/** What the use sets itself replaces what the definition says. */
function changed(expansion: Expansion, source: QuestionSource, entry: UseSource, asked: Spot): QuestionSource {
  const dropped = entry.withoutChecks ?? []
  const ids = (source.checks ?? []).map((check) => check.id)
  for (const check of dropped.filter((one) => !ids.includes(one)))
    expansion.report(
      sourceFinding('use.unknownCheck', asked, { check, id: source.id, known: ids.join(', ') || 'none' }),
    )
  return {
    ...source,
    ...(entry.relevant !== undefined && { relevant: entry.relevant }),
    ...(entry.required !== undefined && { required: entry.required }),
    ...(dropped.length > 0 && { checks: (source.checks ?? []).filter((check) => !dropped.includes(check.id)) }),
  }
}

function findVersion({ folder, report }: Expansion, target: string, asked: Spot): QuestionnaireFolder | undefined {
  const id = target.split('/').length === 3 ? target : `${folder.id}/${target}`
  const found = folder.questionnaires.find((one) => one.id === id)
  if (!found) {
    const meant = nearest(
      id,
      folder.questionnaires.map((one) => one.id),
    )?.slice(folder.id.length + 1)
    report(sourceFinding('use.unknownVersion', asked, { version: target, ...(meant && { meant }) }))
  }
  return found
}

/** `pattern: headingFollowUp` with a prefix: its questions, in its order. */
export function expandPattern(
  { folder, report }: Expansion,
  entry: PatternUseSource,
  asked: Spot,
): readonly ExpandedEntry[] {
  const { file, content } = folder.patterns
  const pattern = content.patterns[entry.pattern]
  if (!pattern) {
    const meant = nearest(entry.pattern, Object.keys(content.patterns))
    report(sourceFinding('pattern.unknown', asked, { pattern: entry.pattern, ...(meant && { meant }) }))
    return []
  }
  const suffixes = pattern.questions.flatMap((one) => (one === 'page' || 'broken' in one ? [] : [one.suffix]))
  for (const suffix of (entry.only ?? []).filter((one) => !suffixes.includes(one)))
    report(
      sourceFinding('pattern.unknownQuestion', asked, { suffix, pattern: entry.pattern, known: suffixes.join(', ') }),
    )
  return pattern.questions.flatMap((question, q): readonly ExpandedEntry[] => {
    if (question === 'page') return ['page']
    if ('broken' in question) return [{ broken: entry.prefix + question.broken }]
    const { suffix, ...settings } = question
    if (entry.only && !entry.only.includes(suffix)) return []
    const written = { file, path: ['patterns', entry.pattern, 'questions', q] }
    const place = {
      key: entry.pattern,
      suffix,
      prefix: entry.prefix,
      ...(entry.heading !== undefined && { heading: entry.heading }),
    }
    const source: QuestionSource = { ...settings, id: entry.prefix + suffix, ...added(settings, entry) }
    return [{ source, written, asked, pattern: place }]
  })
}

/** What a use of a pattern adds to each of its questions. */
function added(settings: SettingsSource, entry: PatternUseSource): SettingsSource {
  const join = <T>(own: readonly T[] = [], more: readonly T[] = []): T[] => [...new Set([...own, ...more])]
  return {
    headings: join(settings.headings, entry.heading === undefined ? [] : [entry.heading]),
    ...(entry.paragraphs && { paragraphs: join(settings.paragraphs, entry.paragraphs) }),
    ...(entry.indicators && { indicators: join(settings.indicators, entry.indicators) }),
    ...(entry.asks && { asks: join(settings.asks, entry.asks) }),
  }
}

/** The id a placed question has, or a broken one would have had. */
export function idOf(entry: Placed | Broken): string {
  return 'broken' in entry ? entry.broken : entry.source.id
}
