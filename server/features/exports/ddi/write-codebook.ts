import { create } from 'xmlbuilder2'
import { nonAnswers } from '#shared/answer/answer.ts'
import type { TextsByLocale } from '#shared/definition/resolve-definitions.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { Version } from '#shared/definition/definition.ts'
import { printExpression } from '#shared/expression/print-expression.ts'
import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'
import { maybeWord, wordIn } from '../words.ts'
import { answerWords, variablesOf, type Variable } from './variables.ts'

type Node = ReturnType<typeof create>

export interface CodebookInput {
  readonly version: Version
  readonly texts: TextsByLocale
  readonly sha256: string
  /** Name of the installation. */
  readonly site: string
}

/** Languages in the order of the document: English first, which is also the language of the document. */
const languages: readonly CompleteLocale[] = ['en', ...completeLocales.filter((locale) => locale !== 'en')]

/**
 * A questionnaire version as DDI-Codebook 2.5: every question, cell and field as a variable with its words in each
 * language, its categories, whom it is asked, and the reasons that stand for a missing value.
 */
export function codebookXml(input: CodebookInput): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' }).ele('ddi:codebook:2_5', 'codeBook', {
    version: '2.5',
    'xml:lang': 'en',
  })
  study(document, input)
  const variables = document.ele('dataDscr')
  for (const variable of variablesOf(input.version)) writeVariable(variables, variable, input)
  return document.doc().end({ prettyPrint: true })
}

function study(document: Node, { version, texts, sha256, site }: CodebookInput): void {
  const description = document.ele('stdyDscr')
  const citation = description.ele('citation')
  const titles = citation.ele('titlStmt')
  for (const locale of languages)
    titles
      .ele(locale === 'en' ? 'titl' : 'parTitl', { 'xml:lang': locale })
      .txt(valid(wordIn(locale, 'codebook.title', { title: texts[locale][textKeys.title] ?? version.id })))
  titles.ele('IDNo', { agency: site }).txt(version.id)
  citation.ele('verStmt').ele('version').txt(`v${version.version} sha256:${sha256}`)
  const summary = description.ele('stdyInfo').ele('sumDscr')
  for (const locale of languages)
    summary.ele('universe', { 'xml:lang': locale }).txt(wordIn(locale, 'codebook.universe'))
}

function writeVariable(parent: Node, variable: Variable, { texts }: CodebookInput): void {
  const node = parent.ele('var', { ID: idOf(variable.name), name: variable.name })
  const words = (locale: CompleteLocale, key: string): string =>
    key.startsWith(answerWords) ? (maybeWord(locale, key) ?? key) : (texts[locale][key] ?? texts.en[key] ?? '')
  for (const locale of languages)
    node.ele('labl', { 'xml:lang': locale }).txt(valid(variable.labels.map((key) => words(locale, key)).join(' – ')))
  for (const locale of languages) writeQuestion(node, variable, locale, words)
  if (variable.min !== undefined || variable.max !== undefined)
    node.ele('valrng').ele('range', {
      ...(variable.min !== undefined && { min: String(variable.min) }),
      ...(variable.max !== undefined && { max: String(variable.max) }),
    })
  if (variable.relevant)
    for (const locale of languages)
      node
        .ele('universe', { 'xml:lang': locale })
        .txt(valid(wordIn(locale, 'codebook.asked', { expression: printExpression(variable.relevant) })))
  for (const { code, label } of variable.categories) writeCategory(node, code, (locale) => words(locale, label))
  for (const reason of nonAnswers)
    writeCategory(node, reason, (locale) => maybeWord(locale, `code.CL_NON_ANSWER.${reason}`) ?? reason, 'Y')
  node.ele('varFormat', { type: variable.numeric ? 'numeric' : 'character' })
}

type Words = (locale: CompleteLocale, key: string) => string

function writeQuestion(node: Node, { question, hint, unit }: Variable, locale: CompleteLocale, words: Words): void {
  const asked = node.ele('qstn', { 'xml:lang': locale })
  asked.ele('qstnLit', { 'xml:lang': locale }).txt(valid(words(locale, question)))
  const remarks = [words(locale, hint), unit === undefined ? '' : words(locale, textKeys.unit(unit))]
  const text = remarks.filter((remark) => remark !== '').join(' ')
  if (text !== '') asked.ele('ivuInstr', { 'xml:lang': locale }).txt(valid(text))
}

function writeCategory(node: Node, code: string, label: (locale: CompleteLocale) => string, missing?: 'Y'): void {
  const category = node.ele('catgry', missing ? { missing } : {})
  category.ele('catValu').txt(code)
  for (const locale of languages) category.ele('labl', { 'xml:lang': locale }).txt(valid(label(locale)))
}

/** An XML id: letters, digits, points, hyphens and underscores. */
function idOf(name: string): string {
  return `V_${name.replaceAll(/[^A-Za-z0-9_.-]/g, '_')}`
}

/** Without characters that XML 1.0 cannot hold. */
function valid(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
