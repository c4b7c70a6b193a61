import type { IndicatorReply } from '#shared/contract/results.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { printExpression, printPart } from '#shared/expression/print-expression.ts'
import { measureOfSeries, rulesOf, type Measure } from '#shared/indicator/measure.ts'
import type { Question, Texts, Version } from '#shared/definition/definition.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { IndicatorsDeps } from './deps.ts'
import ar from './words.ar.json' with { type: 'json' }
import en from './words.en.json' with { type: 'json' }
import fr from './words.fr.json' with { type: 'json' }

const phrases: Readonly<Record<CompleteLocale, Readonly<Record<keyof typeof en, string>>>> = { ar, en, fr }

type Described = Omit<
  IndicatorReply,
  'cycles' | 'shown' | 'groups' | 'observations' | 'trend' | 'reference' | 'computedAt'
>

/** Which series: the total unless a code of a breakdown is given. */
interface Part {
  readonly by?: string
  readonly code?: string
}

/** What an indicator is, in words of one language: the same for every cycle and audience. */
export function describeIndicator(
  deps: IndicatorsDeps,
  indicator: Indicator,
  locale: CompleteLocale,
  { by: shownBy, code: shownCode }: Part,
): Described {
  const measure = measureOfSeries(indicator, shownBy, shownCode)
  const texts = textsOf(deps, indicator, locale)
  const word = (key: string): string => texts[key] ?? ''
  const { id, type, direction, comparability, system } = indicator
  return {
    id,
    name: word(textKeys.indicator(id, 'name')),
    definition: word(textKeys.indicator(id, 'definition')),
    caveats: word(textKeys.indicator(id, 'caveats')),
    alignment: word(textKeys.indicator(id, 'alignment')),
    type,
    unit: measure === 'answer' && shownBy !== undefined ? phrases[locale].unit : word(textKeys.unit(indicator.unit)),
    direction,
    comparability,
    headings: indicator.headings.map((heading) => ({ id: heading, title: word(textKeys.heading(heading)) })),
    sdg: [...indicator.sdg],
    questions: indicator.questions.map((question) => ({
      id: question,
      label: questionLabel(deps, indicator, question, locale),
    })),
    formula: formulaOf(indicator),
    measure,
    aggregation: [...rulesOf(indicator, measure)],
    ...(system && { system }),
    categories: categoriesOf({ deps, indicator, locale, texts }, measure, shownBy !== undefined),
    breakdowns: indicator.breakdowns.map(({ by, codes }) => ({
      by,
      label: breakdownLabel({ deps, indicator, locale, texts }, by),
      codes: codes.map(({ code }) => ({ code, label: texts[textKeys.code(by, code)] ?? code })),
    })),
  }
}

export function textsOf(
  { definitions }: IndicatorsDeps,
  { instrument }: Pick<Indicator, 'instrument'>,
  locale: CompleteLocale,
): Texts {
  return definitions.instruments.get(instrument)?.indicatorTexts[locale] ?? {}
}

function formulaOf({ value, numerator, denominator, scale }: Indicator): IndicatorReply['formula'] {
  return {
    ...(value && { value: printExpression(value) }),
    ...(numerator && { numerator: printPart(numerator) }),
    ...(denominator && { denominator: printPart(denominator) }),
    ...(scale !== undefined && { scale }),
  }
}

function questionLabel(deps: IndicatorsDeps, indicator: Indicator, question: string, locale: CompleteLocale): string {
  const home = homeOf(deps, indicator, question)
  return home?.texts[locale][textKeys.question(question, 'label')] ?? question
}

/** A version that asks the question, with its texts. */
function homeOf({ definitions }: IndicatorsDeps, { versions }: Indicator, question: string) {
  const asking = [...versions, ...definitions.versions.keys()].map((id) => definitions.versions.get(id))
  return asking.find((loaded) => loaded && findQuestion(loaded.version, question))
}

function findQuestion(version: Version, id: string) {
  return version.sections.flatMap(({ questions }) => questions).find((question) => question.id === id)
}

interface Wording {
  readonly deps: IndicatorsDeps
  readonly indicator: Indicator
  readonly locale: CompleteLocale
  readonly texts: Texts
}

/** The answers or levels its figures are counted by, in their order; none for a plain number. */
function categoriesOf(
  { deps, indicator, locale, texts }: Wording,
  measure: Measure,
  isPart: boolean,
): IndicatorReply['categories'] {
  if (measure === 'number') return []
  const [id = ''] = indicator.questions
  const home = homeOf(deps, indicator, id)
  const question = home && findQuestion(home.version, id)
  const named = (list: string): IndicatorReply['categories'] =>
    labelled(home?.version.codeLists[list]?.codes ?? [], list, texts, home?.texts[locale])
  if (measure === 'answer') {
    if (!isPart && question?.kind === 'choice' && indicator.value?.op === 'question') return named(question.options)
    return answerCategories(locale, !isPart && !indicator.system && question?.kind !== 'choices')
  }
  if (question?.kind === 'maturity') return named(question.levels)
  return Array.from({ length: (indicator.levels ?? 0) + 1 }, (_, boxes) => ({
    code: String(boxes),
    label: String(boxes),
  }))
}

function answerCategories(locale: CompleteLocale, withInPart: boolean): IndicatorReply['categories'] {
  const codes = withInPart ? (['yes', 'in-part', 'no'] as const) : (['yes', 'no'] as const)
  return codes.map((code) => ({ code, label: phrases[locale][code] }))
}

/** The text of the code list if it has one; else the question that is broken down. */
function breakdownLabel({ deps, indicator, locale, texts }: Wording, by: string): string {
  const own = texts[textKeys.list(by)]
  if (own) return own
  const asking = indicator.questions.find((id) => {
    const home = homeOf(deps, indicator, id)
    const question = home && findQuestion(home.version, id)
    return question !== undefined && isBrokenDownBy(question, by)
  })
  return questionLabel(deps, indicator, asking ?? indicator.questions[0] ?? '', locale)
}

function isBrokenDownBy(question: Question, by: string): boolean {
  if (question.kind === 'table') return question.rows.list === by || question.columns.list === by
  return (question.kind === 'choices' || question.kind === 'choice') && question.options === by
}

function labelled(
  codes: readonly string[],
  list: string,
  texts: Texts,
  own: Texts | undefined,
): IndicatorReply['categories'] {
  return codes.map((code) => ({
    code,
    label: texts[textKeys.code(list, code)] ?? own?.[textKeys.code(list, code)] ?? code,
  }))
}
