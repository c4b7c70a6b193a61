import { isNumericKind } from '#shared/kind/numeric-kinds.ts'
import { headingIds, type Instrument } from './instrument.ts'
import type { Indicator } from './indicator.ts'
import type { Question, Version } from './definition.ts'
import { textKeys } from './text-keys.ts'

/**
 * A text that is looked up: under `key` in the finished texts, under `own` in the files of authors.
 * `required`: the questionnaire cannot be shown without it; `guidance`: it should be there; `optional`: it may.
 */
export interface TextWish {
  readonly key: string
  readonly own: string
  readonly need: Need
  /** Heading whose title stands for `{heading}` in a text of a pattern. */
  readonly heading?: string
}
export type Need = 'required' | 'guidance' | 'optional'

function wish(key: string, need: Need, own = key): TextWish {
  return { key, own, need }
}

const guidance = ['counting', 'include', 'exclude', 'example'] as const

/** Texts of one question: those its author writes beside it. `own` starts with the key of the pattern where it comes from one. */
export function questionWishes(question: Question): readonly TextWish[] {
  const base = question.pattern?.key ?? question.id
  const heading = question.pattern?.heading
  const counted = (question.kind === 'table' || isNumericKind(question.kind)) && !('calculate' in question)
  const wishes = [
    ...(['label', 'definition', 'use'] as const).map((part) =>
      wish(textKeys.question(question.id, part), 'required', `${base}.${part}`),
    ),
    ...guidance.map((part) =>
      wish(textKeys.question(question.id, part), counted ? 'guidance' : 'optional', `${base}.${part}`),
    ),
    ...(['hint', 'item'] as const).map((part) =>
      wish(textKeys.question(question.id, part), 'optional', `${base}.${part}`),
    ),
    ...(question.checks ?? []).map((check) =>
      wish(textKeys.check(question.id, check.id), 'required', `${base}.check.${check.id}`),
    ),
    ...fieldWishes(question, base),
    ...axisWishes(question),
  ]
  return heading === undefined ? wishes : wishes.map((one) => ({ ...one, heading }))
}

function fieldWishes(question: Question, base: string): readonly TextWish[] {
  if (question.kind !== 'list') return []
  return question.fields.flatMap((field) => [
    wish(textKeys.field(question.id, field.id, 'label'), 'required', `${base}.${field.id}.label`),
    ...(['hint', 'definition', 'example'] as const).map((part) =>
      wish(textKeys.field(question.id, field.id, part), 'optional', `${base}.${field.id}.${part}`),
    ),
  ])
}

/** Labels of codes written out in a table. */
function axisWishes(question: Question): readonly TextWish[] {
  if (question.kind !== 'table') return []
  const own = [question.rows, question.columns].filter(
    (axis) => axis.list === `${question.id}Rows` || axis.list === `${question.id}Columns`,
  )
  return own.flatMap((axis) => axis.codes.map((code) => wish(textKeys.code(axis.list, code), 'required')))
}

/** Texts of the questionnaire itself and its sections. */
export function questionnaireWishes(version: Version): readonly TextWish[] {
  return [
    wish(textKeys.title, 'required'),
    wish(textKeys.summary, 'required'),
    ...version.sections.flatMap((section) => [
      wish(textKeys.sectionTitle(section.id), 'required'),
      wish(textKeys.sectionIntro(section.id), 'optional'),
    ]),
  ]
}

/** Units and code labels of a version: written with the questionnaire, or with the instrument. */
export function sharedWishes(version: Version): readonly TextWish[] {
  const units = version.sections.flatMap(({ questions }) => questions.flatMap(unitsOf))
  const codes = Object.values(version.codeLists).flatMap((list) =>
    list.codes.map((code) => textKeys.code(list.id, code)),
  )
  return [...new Set([...units.map(textKeys.unit), ...codes])].map((key) => wish(key, 'required'))
}

/** Units a question is counted in. */
export function unitsOf(question: Question): readonly string[] {
  if (question.kind === 'list') return question.fields.flatMap((field) => ('unit' in field ? [field.unit] : []))
  return 'unit' in question ? [question.unit] : []
}

/** Texts of the instrument: its name, pillars, headings, paragraphs. */
export function instrumentWishes(instrument: Instrument): readonly TextWish[] {
  const cited = instrument.paragraphs.filter((paragraph) => paragraph.safeToCite)
  return [
    wish('instrument.title', 'required', 'title'),
    wish('instrument.shortTitle', 'optional', 'shortTitle'),
    wish('instrument.summary', 'optional', 'summary'),
    ...instrument.pillars.map((pillar) => wish(textKeys.pillar(pillar.id), 'required')),
    ...instrument.pillars.map((pillar) => wish(`${textKeys.pillar(pillar.id)}.about`, 'optional')),
    ...headingIds(instrument).map((id) => wish(textKeys.heading(id), 'required')),
    ...headingIds(instrument).map((id) => wish(textKeys.headingAbout(id), 'optional')),
    ...instrument.paragraphs.map(({ n }) =>
      wish(textKeys.paragraph(n), cited.some((one) => one.n === n) ? 'guidance' : 'optional'),
    ),
  ]
}

/** How the breakdowns of indicators are called; where nothing is said, by the question that is broken down. */
export function breakdownWishes({ breakdowns }: Pick<Indicator, 'breakdowns'>): readonly TextWish[] {
  return breakdowns.map(({ by }) => wish(textKeys.list(by), 'optional'))
}

/** Texts of an indicator. */
export function indicatorWishes({ id }: Pick<Indicator, 'id'>): readonly TextWish[] {
  return [
    wish(textKeys.indicator(id, 'name'), 'required'),
    wish(textKeys.indicator(id, 'definition'), 'required'),
    wish(textKeys.indicator(id, 'caveats'), 'optional'),
    wish(textKeys.indicator(id, 'alignment'), 'optional'),
  ]
}
