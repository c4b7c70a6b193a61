import type { Question, Version } from './definition.ts'
import type { Indicator } from './indicator.ts'
import type { Instrument } from './instrument.ts'
import type { InstrumentFolder, TextFolder } from './source-tree.ts'
import type { TextPlan } from './check-texts.ts'
import { textKeys } from './text-keys.ts'
import {
  breakdownWishes,
  indicatorWishes,
  instrumentWishes,
  questionnaireWishes,
  questionWishes,
  sharedWishes,
  type Need,
  type TextWish,
} from './text-wishes.ts'

type Plan = Map<string, Need>
const ranks: Readonly<Record<Need, number>> = { optional: 0, guidance: 1, required: 2 }

/** Adds a key; what needs it most decides. */
function plan(into: Plan, wishes: readonly Pick<TextWish, 'own' | 'need'>[]): void {
  for (const { own, need } of wishes) {
    const before = into.get(own)
    if (before === undefined || ranks[before] < ranks[need]) into.set(own, need)
  }
}

/** Which texts belong into which folder of an instrument. */
export function planTexts(
  folder: InstrumentFolder,
  instrument: Instrument,
  versions: readonly Version[],
  indicators: readonly Indicator[],
  patternQuestions: readonly Question[],
): ReadonlyMap<TextFolder, TextPlan> {
  const plans = new Map<TextFolder, Plan>()
  const of = (one: TextFolder): Plan => {
    const known = plans.get(one) ?? new Map<string, Need>()
    plans.set(one, known)
    return known
  }
  plan(of(folder), instrumentWishes(instrument))
  plan(of(folder), patternQuestions.flatMap(questionWishes))
  plan(of(folder), codes(folder.codeLists.content.lists))
  plan(of(folder), unusedUnits(folder))
  plan(of(folder), indicators.flatMap(breakdownWishes))
  for (const home of folder.questionnaires) {
    const version = versions.find(({ id }) => id === home.id)
    if (!version) continue
    const questions = version.sections.flatMap((section) => section.questions)
    const origins = folder.questionnaires.filter(({ id }) => questions.some((question) => question.from === id))
    plan(of(home), questionnaireWishes(version))
    plan(of(home), questions.filter((question) => !question.from && !question.pattern).flatMap(questionWishes))
    plan(of(home), codes(home.questionnaire.content.lists ?? {}))
    planShared(of, sharedWishes(version), [home, ...origins], folder)
  }
  for (const group of folder.indicatorGroups) {
    const declared = group.indicators.content.indicators.flatMap((one) => ('broken' in one ? [] : [one]))
    const own = indicators.filter(({ id }) => declared.some((one) => one.id === id))
    plan(of(group), own.flatMap(indicatorWishes))
    const units = own.map(({ unit }): TextWish => ({
      key: textKeys.unit(unit),
      own: textKeys.unit(unit),
      need: 'required',
    }))
    planShared(of, units, [group], folder)
  }
  return plans
}

/** A unit or code label may stand with the questionnaire; else it must stand with the instrument. */
function planShared(
  of: (one: TextFolder) => Plan,
  wishes: readonly TextWish[],
  homes: readonly TextFolder[],
  folder: InstrumentFolder,
): void {
  for (const wish of wishes) {
    const home = homes.find(({ texts }) => texts.en?.texts[wish.own] !== undefined)
    const elsewhere = home ?? homes.find((one) => of(one).has(wish.own))
    if (elsewhere) plan(of(elsewhere), [{ ...wish, need: 'optional' }])
    else plan(of(folder), [wish])
  }
}

function codes(
  lists: Readonly<Record<string, { readonly codes: readonly string[] }>>,
): readonly Pick<TextWish, 'own' | 'need'>[] {
  return Object.entries(lists).flatMap(([id, list]) =>
    list.codes.map((code) => ({ own: textKeys.code(id, code), need: 'required' as const })),
  )
}

/** Units may be named before a questionnaire counts in them. */
function unusedUnits(folder: InstrumentFolder): readonly Pick<TextWish, 'own' | 'need'>[] {
  const keys = Object.keys(folder.texts.en?.texts ?? {}).filter((key) => key.startsWith('unit.'))
  return keys.map((own) => ({ own, need: 'optional' }))
}
