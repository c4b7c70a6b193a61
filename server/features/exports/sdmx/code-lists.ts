import type { IndicatorReply } from '#shared/contract/results.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { maybeWord, wordIn, wordsBelow } from '../words.ts'
import { breakdownCodes } from './observation-codes.ts'
import { codeListIds, type CodeListId } from './components.ts'
import { unitCode } from './series-facts.ts'

export type Names = Readonly<Record<CompleteLocale, string>>
export interface Code {
  readonly id: string
  readonly names: Names
  readonly descriptions?: Names
}
/** Codes of each list, in their order. */
export type CodeLists = ReadonlyMap<CodeListId, ReadonlyMap<string, Code>>

/** What an indicator is called, in each language. */
export type DescribedIndicator = Readonly<
  Record<CompleteLocale, Pick<IndicatorReply, 'id' | 'name' | 'definition' | 'unit' | 'categories' | 'breakdowns'>>
> & { readonly unitId: string }

/** What lists are made of: the indicators and, from the database, States and cycles. */
export interface Described {
  readonly indicators: readonly DescribedIndicator[]
  readonly states: readonly { readonly m49: string; readonly names: Names }[]
  readonly cycles: readonly { readonly key: string; readonly names: Names }[]
}

/** A name per language. */
export function named(name: (locale: CompleteLocale) => string): Names {
  return { ar: name('ar'), en: name('en'), fr: name('fr') }
}

/** All code lists; the same installation gives the same lists. */
export function codeListsOf(described: Described): CodeLists {
  const lists = new Map(codeListIds.map((id) => [id, fixedCodes(id)]))
  const add = (list: CodeListId, code: Code): void => {
    const codes = lists.get(list)
    if (codes && !codes.has(code.id)) codes.set(code.id, code)
  }
  for (const { m49, names } of described.states) add('CL_AREA', { id: m49, names })
  for (const { key, names } of described.cycles) add('CL_CYCLE', { id: key, names })
  for (const indicator of described.indicators) addIndicator(indicator, add)
  return lists
}

/** Codes with words of their own. */
function fixedCodes(list: CodeListId): Map<string, Code> {
  const beginning = `code.${list}.`
  return new Map(
    wordsBelow(beginning).map((id) => [
      id,
      { id, names: named((locale) => maybeWord(locale, `${beginning}${id}`) ?? id) },
    ]),
  )
}

type Add = (list: CodeListId, code: Code) => void

function addIndicator(indicator: DescribedIndicator, add: Add): void {
  const { id } = indicator.en
  add('CL_SERIES', {
    id,
    names: named((locale) => indicator[locale].name),
    descriptions: named((locale) => indicator[locale].definition || indicator[locale].name),
  })
  add('CL_UNIT_MEASURE', { id: unitCode(indicator.unitId), names: named((locale) => indicator[locale].unit) })
  for (const [index, { code }] of indicator.en.categories.entries())
    add('CL_ANSWER', {
      id: code,
      names: named((locale) => answerName(locale, code, indicator[locale].categories[index])),
    })
  for (const [at, { by, codes }] of indicator.en.breakdowns.entries())
    for (const [index, { code }] of codes.entries())
      addPart(
        by,
        code,
        (withList) => named((locale) => partName(indicator[locale].breakdowns[at], index, withList)),
        add,
      )
}

/** A level is called differently at every question; in the list it is a level. */
function answerName(locale: CompleteLocale, code: string, category: { readonly label: string } | undefined): string {
  return /^\d+$/.test(code) ? wordIn(locale, 'level', { level: code }) : (category?.label ?? code)
}

type Breakdown = IndicatorReply['breakdowns'][number]

function partName(breakdown: Breakdown | undefined, index: number, withList: boolean): string {
  const code = breakdown?.codes[index]?.label ?? ''
  return withList && breakdown && breakdown.label !== '' ? `${breakdown.label}: ${code}` : code
}

/** Ages speak for themselves; any other code is named with its list. */
function addPart(by: string, code: string, names: (withList: boolean) => Names, add: Add): void {
  const { AGE, CUST_BREAKDOWN } = breakdownCodes(by, code)
  if (AGE !== '_T') add('CL_AGE', { id: AGE, names: names(false) })
  if (CUST_BREAKDOWN !== '_T') add('CL_CUST_BREAKDOWN', { id: CUST_BREAKDOWN, names: names(true) })
}
