import type { IndicatorReply } from '#shared/contract/results.ts'
import type { Indicator } from '#shared/definition/indicator.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { printExpression } from '#shared/expression/print-expression.ts'
import type { Texts, Version } from '#shared/definition/definition.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { IndicatorsDeps } from './deps.ts'
import ar from './words.ar.json' with { type: 'json' }
import en from './words.en.json' with { type: 'json' }
import fr from './words.fr.json' with { type: 'json' }

const answers: Readonly<Record<CompleteLocale, Readonly<Record<string, string>>>> = { ar, en, fr }

type Described = Omit<IndicatorReply, 'cycles' | 'shown' | 'groups' | 'observations' | 'trend' | 'computedAt'>

/** What an indicator is, in words of one language: the same for every cycle and audience. */
export function describeIndicator(deps: IndicatorsDeps, indicator: Indicator, locale: CompleteLocale): Described {
  const texts = textsOf(deps, indicator, locale)
  const word = (key: string): string => texts[key] ?? ''
  const { id, type, direction, comparability, aggregation } = indicator
  return {
    id,
    name: word(textKeys.indicator(id, 'name')),
    definition: word(textKeys.indicator(id, 'definition')),
    caveats: word(textKeys.indicator(id, 'caveats')),
    alignment: word(textKeys.indicator(id, 'alignment')),
    type,
    unit: word(textKeys.unit(indicator.unit)),
    direction,
    comparability,
    headings: indicator.headings.map((heading) => ({ id: heading, title: word(textKeys.heading(heading)) })),
    sdg: [...indicator.sdg],
    questions: indicator.questions.map((question) => ({
      id: question,
      label: questionLabel(deps, indicator, question, locale),
    })),
    formula: formulaOf(indicator),
    aggregation: [...aggregation],
    categories: categoriesOf(deps, indicator, locale, texts),
    breakdowns: indicator.breakdowns.map(({ by, codes }) => ({
      by,
      label: texts[`list.${by}`] ?? '',
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
    ...(numerator && { numerator: printExpression(numerator) }),
    ...(denominator && { denominator: printExpression(denominator) }),
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

/** The answers or levels its figures are counted by, in their order; none for a plain number. */
function categoriesOf(
  deps: IndicatorsDeps,
  indicator: Indicator,
  locale: CompleteLocale,
  texts: Texts,
): IndicatorReply['categories'] {
  const words = answers[locale]
  if (indicator.levels !== undefined && indicator.type !== 'maturity') {
    return Array.from({ length: indicator.levels + 1 }, (_, level) => ({ code: String(level), label: String(level) }))
  }
  const [id = ''] = indicator.questions
  const home = homeOf(deps, indicator, id)
  const question = home && findQuestion(home.version, id)
  if (question?.kind === 'maturity')
    return labelled(home?.version.codeLists[question.levels]?.codes ?? [], question.levels, texts, home?.texts[locale])
  if (indicator.valueType === 'number') return []
  if (question?.kind === 'choice')
    return labelled(
      home?.version.codeLists[question.options]?.codes ?? [],
      question.options,
      texts,
      home?.texts[locale],
    )
  return Object.entries(words).map(([code, label]) => ({ code, label }))
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
