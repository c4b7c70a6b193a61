import { CodeListsSource, InstrumentSource, SearchWordsSource } from '#shared/definition/source-instrument.ts'
import type { PatternsSource, QuestionnaireSource } from '#shared/definition/source.ts'
import { sourceFinding, type Report } from '#shared/definition/source-finding.ts'
import type {
  IndicatorFolder,
  InstrumentFolder,
  QuestionnaireFolder,
  SourceFile,
} from '#shared/definition/source-tree.ts'
import { checkEntry, checkIndicator, checkPatternEntry } from './check-entries.ts'
import { hasShape } from './check-shape.ts'
import { readTextFiles } from './read-text-files.ts'
import { envelopes } from './shapes.ts'
import type { SourceFiles } from './source-files.ts'

/** The folders of all instruments: a folder with an `instrument.yaml`. */
export function readInstruments(files: SourceFiles, report: Report): readonly InstrumentFolder[] {
  const ids = files
    .paths()
    .filter((path) => /^[^/]+\/instrument\.yaml$/u.test(path))
    .map((path) => folderOf(path))
  reportStrangers(files, ids, report)
  return ids.flatMap((id) => readInstrument(files, id, report) ?? [])
}

function readInstrument(files: SourceFiles, id: string, report: Report): InstrumentFolder | undefined {
  const file = `${id}/instrument.yaml`
  const content = files.read(file, report)
  const questionnaires = readQuestionnaires(files, id, report)
  const indicatorGroups = readIndicators(files, id, report)
  const codeLists = readOr<CodeListsSource>(files, `${id}/code-lists.yaml`, { lists: {} }, report, (value, at) =>
    hasShape<CodeListsSource>(CodeListsSource, value, at, report) ? value : undefined,
  )
  const patterns = readOr<PatternsSource>(files, `${id}/patterns.yaml`, { patterns: {} }, report, (value, at) =>
    hasShape<PatternsSource>(envelopes.patterns, value, at, report)
      ? withPatternEntries(value, at.file, report)
      : undefined,
  )
  const searchWords = readOr<SearchWordsSource>(
    files,
    `${id}/search-words.yaml`,
    { entries: [] },
    report,
    (value, at) => (hasShape<SearchWordsSource>(SearchWordsSource, value, at, report) ? value : undefined),
  )
  const texts = readTextFiles(files, id, report)
  if (content === undefined || !hasShape<InstrumentSource>(InstrumentSource, content, { file, path: [] }, report))
    return undefined
  checkName(content.instrument, id, { file, setting: 'instrument' }, report)
  const read = [
    codeLists,
    patterns,
    ...questionnaires.map((one) => one.questionnaire),
    ...indicatorGroups.map((one) => one.indicators),
  ]
  const unread = unreadFiles(files, id, read)
  return {
    id,
    folder: id,
    instrument: { file, content },
    codeLists,
    patterns,
    searchWords,
    texts,
    questionnaires,
    indicatorGroups,
    unread,
  }
}

type At = { readonly file: string; readonly path: readonly [] }

/** A file that may be absent: then it is as if it were empty. One that is refused has no name any more. */
function readOr<T>(
  files: SourceFiles,
  file: string,
  empty: T,
  report: Report,
  check: (value: unknown, at: At) => T | undefined,
): SourceFile<T> {
  if (!files.has(file)) return { file, content: empty }
  const value = files.read(file, report)
  const content = value === undefined ? undefined : check(value, { file, path: [] })
  return content === undefined ? { file: '', content: empty } : { file, content }
}

/** Files of definitions that are there and did not become part of the instrument. */
function unreadFiles(files: SourceFiles, id: string, read: readonly SourceFile<unknown>[]): readonly string[] {
  const definitions = /\/(questionnaire|patterns|code-lists|indicators)\.yaml$/u
  const known = new Set(read.map(({ file }) => file))
  return files.paths().filter((path) => path.startsWith(`${id}/`) && definitions.test(path) && !known.has(path))
}

function withPatternEntries(source: PatternsSource, file: string, report: Report): PatternsSource {
  const patterns = Object.entries(source.patterns).map(([id, pattern]) => {
    const questions = pattern.questions.map((entry, q) =>
      checkPatternEntry(entry, { file, path: ['patterns', id, 'questions', q] }, report),
    )
    return [id, { questions }]
  })
  return { patterns: Object.fromEntries(patterns) as PatternsSource['patterns'] } // every entry was just checked against the schema of its kind
}

function readQuestionnaires(files: SourceFiles, instrument: string, report: Report): readonly QuestionnaireFolder[] {
  const pattern = new RegExp(`^${instrument}/[^/]+/v[0-9]+/questionnaire\\.yaml$`, 'u')
  return files
    .paths()
    .filter((path) => pattern.test(path))
    .flatMap((file) => {
      const content = files.read(file, report)
      const at = { file, path: [] }
      if (content === undefined || !hasShape<QuestionnaireSource>(envelopes.questionnaire, content, at, report))
        return []
      const folder = folderOf(file)
      const [, name = '', version = ''] = folder.split('/')
      checkName(content.questionnaire, name, { file, setting: 'questionnaire' }, report)
      checkName(`v${content.version}`, version, { file, setting: 'version' }, report)
      const questionnaire = { file, content: withEntries(content, file, report) }
      return [{ id: folder, folder, questionnaire, texts: readTextFiles(files, folder, report) }]
    })
}

function withEntries(source: QuestionnaireSource, file: string, report: Report): QuestionnaireSource {
  const sections = source.sections.map((section, s) => {
    const questions = section.questions.map((entry, q) =>
      checkEntry(entry, { file, path: ['sections', s, 'questions', q] }, report),
    )
    return { ...section, questions }
  })
  return { ...source, sections } as QuestionnaireSource // every entry was just checked against the schema of its kind
}

function readIndicators(files: SourceFiles, instrument: string, report: Report): readonly IndicatorFolder[] {
  const pattern = new RegExp(`^${instrument}/indicators/([^/]+/)?indicators\\.yaml$`, 'u')
  return files
    .paths()
    .filter((path) => pattern.test(path))
    .flatMap((file) => {
      const content = files.read(file, report)
      const at = { file, path: [] }
      if (content === undefined || !hasShape<{ indicators: unknown[] }>(envelopes.indicators, content, at, report))
        return []
      const indicators = content.indicators.map((entry, i) =>
        checkIndicator(entry, { file, path: ['indicators', i] }, report),
      )
      const checked = { file, content: { indicators } } as IndicatorFolder['indicators'] // every entry was just checked against its schema
      const folder = folderOf(file)
      return [{ folder, indicators: checked, texts: readTextFiles(files, folder, report) }]
    })
}

function checkName(
  given: string,
  folder: string,
  { file, setting }: { file: string; setting: string },
  report: Report,
): void {
  if (given !== folder) report(sourceFinding('shape.otherName', { file, path: [setting] }, { setting, given, folder }))
}

/** A file no one reads is most likely misnamed or misplaced. */
function reportStrangers(files: SourceFiles, instruments: readonly string[], report: Report): void {
  const known = [
    /^[^/]+\/(instrument|code-lists|patterns|search-words)\.yaml$/u,
    /^[^/]+\/[^/]+\/v[0-9]+\/questionnaire\.yaml$/u,
    /^[^/]+\/indicators\/([^/]+\/)?indicators\.yaml$/u,
    /^[^/]+\/([^/]+\/v[0-9]+\/|indicators\/([^/]+\/)?)?(text\.(ar|zh|en|fr|ru|es)\.yaml|translated\.(ar|zh|fr|ru|es)\.json)$/u,
  ]
  for (const path of files.paths()) {
    const [top = ''] = path.split('/')
    if (!path.includes('/')) continue
    if (!instruments.includes(top)) report(sourceFinding('file.missing', { file: `${top}/instrument.yaml`, path: [] }))
    else if (!known.some((pattern) => pattern.test(path)))
      report(sourceFinding('file.unexpected', { file: path, path: [] }))
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}
