import type { Locale } from '#shared/text/locale.ts'
import type { Broken, PatternsSource, QuestionnaireSource } from './source.ts'
import type { CodeListsSource, IndicatorSource, InstrumentSource, SearchWordsSource } from './source-instrument.ts'

/** A file whose shape is checked, with its path relative to the folder of questionnaires. */
export interface SourceFile<T> {
  readonly file: string
  readonly content: T
}

/** A text file: flat keys to words. `translatedFrom`, of translations, is by key the fingerprint of the English it was translated from. */
export interface TextFile {
  readonly file: string
  readonly texts: Readonly<Record<string, string>>
  readonly translatedFrom?: Readonly<Record<string, string>>
}
export type TextFiles = Readonly<Partial<Record<Locale, TextFile>>>

/** The texts of one folder. */
export interface TextFolder {
  readonly folder: string
  readonly texts: TextFiles
}

export interface QuestionnaireFolder extends TextFolder {
  /** `instrument/questionnaire/vN`. */
  readonly id: string
  readonly questionnaire: SourceFile<QuestionnaireSource>
}

export interface IndicatorFolder extends TextFolder {
  readonly indicators: SourceFile<{ readonly indicators: readonly (IndicatorSource | Broken)[] }>
}

/** Everything authors wrote on one instrument, read and its shape checked, nothing resolved yet. */
export interface InstrumentFolder extends TextFolder {
  readonly id: string
  readonly instrument: SourceFile<InstrumentSource>
  readonly codeLists: SourceFile<CodeListsSource>
  readonly patterns: SourceFile<PatternsSource>
  readonly searchWords: SourceFile<SearchWordsSource>
  readonly questionnaires: readonly QuestionnaireFolder[]
  readonly indicatorGroups: readonly IndicatorFolder[]
  /** Files that are there but could not be read: what they would have held is not reported as missing. */
  readonly unread: readonly string[]
}
