import type { CompleteLocale } from '#shared/text/locale.ts'
import { harmlessText } from '#shared/release/harmless-text.ts'
import type { ReleasedAggregate } from '#shared/release/content.ts'
import { csvLine } from './csv-line.ts'
import type { DataSet } from './read-data.ts'

/** Languages of names, in the order of columns. */
const languages: readonly CompleteLocale[] = ['en', 'fr', 'ar']

/** Figures of groups, one line for each group and rule. */
export function* aggregateLines(aggregates: readonly ReleasedAggregate[]): Generator<string> {
  yield csvLine([
    'cycle',
    'indicator',
    'breakdown',
    'code',
    'group',
    'rule',
    'n',
    'invited',
    'replies',
    'answered',
    'value',
    'low',
    'high',
    'too_few',
  ])
  for (const { cycle, indicator, by = '', code = '', groups } of aggregates)
    for (const { group, coverage, figures } of groups) {
      const { invited, replies, answered } = coverage as Record<string, number> // the contract's coverage
      for (const { rule, n, value, low, high, tooFew = false } of figures) {
        const numbers = [n, invited, replies, answered, value, low, high].map((number) => String(number ?? ''))
        yield csvLine([cycle, indicator, by, code, group, rule, ...numbers, String(tooFew)])
      }
    }
}

/** Indicators with their names. */
export function* indicatorLines({ lists, indicators }: Pick<DataSet, 'lists' | 'indicators'>): Generator<string> {
  yield csvLine(['id', ...languages.map((locale) => `name_${locale}`), 'unit'])
  for (const { id, names } of lists.get('CL_SERIES')?.values() ?? [])
    yield csvLine([id, ...languages.map((locale) => harmlessText(names[locale])), indicators.get(id)?.unit ?? ''])
}

/** States with their names. */
export function* stateLines({ states }: Pick<DataSet, 'states'>): Generator<string> {
  yield csvLine(['id', 'm49', ...languages.map((locale) => `name_${locale}`)])
  for (const { state, m49, names } of states)
    yield csvLine([state, m49, ...languages.map((locale) => harmlessText(names[locale] ?? names.en))])
}

/** All codes of all lists with their names. */
export function* codeLines({ lists }: Pick<DataSet, 'lists'>): Generator<string> {
  yield csvLine(['list', 'id', ...languages.map((locale) => `name_${locale}`)])
  for (const [list, codes] of lists)
    for (const { id, names } of codes.values())
      yield csvLine([list, id, ...languages.map((locale) => harmlessText(names[locale]))])
}
