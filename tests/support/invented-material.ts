import { fileURLToPath } from 'node:url'
import type { Answers } from '#shared/answer/answer.ts'
import { aggregate } from '#shared/indicator/aggregate.ts'
import type { Figure } from '#shared/indicator/figure.ts'
import { compileObserver } from '#shared/indicator/observe.ts'
import { evaluateReply } from '#shared/form/evaluate.ts'
import type { StateObservation, SummaryFacts } from '#shared/summary/facts.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { planOf } from '#server/features/definitions/index.ts'
import type { Material } from '#server/features/summaries/compose-document.ts'
import { wordingOf } from '#server/features/summaries/words.ts'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { inventReply } from '#server/world/invent-reply.ts'
import { profileOf } from '#server/world/profile.ts'
import { memberStates, shortName } from '#server/world/states.ts'

export const definitions = loadDefinitions(fileURLToPath(new URL('../../questionnaires', import.meta.url)))
const versionId = 'kyoto-declaration/thematic-prevention/v1'
const loaded = definitions.versions.get(versionId)
const kyoto = definitions.instruments.get('kyoto-declaration')
if (!loaded || !kyoto)
  throw new Error('the Kyoto Declaration and its thematic questionnaire on prevention are not loaded')
const { version } = loaded
export const instrument = kyoto.instrument
const plan = planOf(version)

/** Every eighth Member State replies; the one before it has not. */
export const replying = memberStates.filter((_, at) => at % 8 === 0)

/** Invented replies of one cycle, by State. */
export function repliesOf(cycle: string, drift: number): ReadonlyMap<string, Answers> {
  return new Map(
    replying.map((state) => {
      const profile = profileOf('7', state)
      return [state, inventReply(plan, { version, profile, cycle, drift, referenceYear: 2024 })]
    }),
  )
}

const observer = compileObserver(kyoto.indicators, plan)

function observationsOf(replies: ReadonlyMap<string, Answers>): ReadonlyMap<string, readonly StateObservation[]> {
  const all = [...replies].flatMap(([state, answers]) =>
    observer(evaluateReply(plan, { answers, referenceYear: 2024 }))
      .filter(({ by, status }) => by === undefined || status === 'value')
      .map((observation) => ({ ...observation, state, revision: 1 })),
  )
  return Map.groupBy(all, ({ indicator, by, code }) => [indicator, ...(by === undefined ? [] : [by, code])].join(':'))
}

function addedOf(values: readonly StateObservation[]): readonly Figure[] {
  return [aggregate('sum', values), aggregate('ratio_of_sums', values), aggregate('median', values)]
}

/** Facts and words of an invented cycle on crime prevention, with an earlier one: no database, the real questionnaire. */
export function inventedMaterial(locale: CompleteLocale, replies = repliesOf('prevention-2025', 1.03)): Material {
  const cycle = {
    key: 'prevention-2025',
    title: 'Thematic report 2025',
    kind: 'thematic',
    referenceYear: 2024,
    versionId,
    opensOn: '2025-02-01',
    dueOn: '2025-06-30',
    provenance: 'demonstration',
  } as const
  const questions = version.sections.flatMap((section) => section.questions)
  const observations = observationsOf(replies)
  const facts: SummaryFacts = {
    cycle,
    edition: '2025.1',
    version,
    indicators: kyoto?.indicators ?? [],
    invited: memberStates,
    groups: new Map([['un-afr', memberStates.filter((_, at) => at % 5 === 0)]]),
    replies: [...replies.keys()].map((state) => ({ state, revision: 1, submittedAt: '2025-05-02T09:00:00.000Z' })),
    observations,
    added: new Map([...observations].map(([id, values]) => [id, new Map([['world', addedOf(values)]])])),
    answers: new Map(
      questions.map(({ id }) => [
        id,
        [...replies].flatMap(([state, answers]) => (answers[id] ? [{ state, revision: 1, answer: answers[id] }] : [])),
      ]),
    ),
    before: [
      {
        cycle: { ...cycle, key: 'prevention-2021', title: 'Thematic report 2021', referenceYear: 2020 },
        edition: '2021.1',
        changes: new Map(),
        observations: observationsOf(repliesOf('prevention-2021', 1)),
      },
    ],
  }
  const names = memberStates.map((state) => ({ state, names: { en: shortName(state) } }))
  return { facts, wording: wordingOf({ definitions }, facts, names, locale) }
}
