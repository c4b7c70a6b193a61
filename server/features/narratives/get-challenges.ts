import type { Question } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { kindOfList } from '#shared/analysis/narratives-of.ts'
import type { OverviewQuery, OverviewReply } from '#shared/contract/narratives.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { withTenant } from '#server/platform/database/transaction.ts'
import { readMaterial, type Material } from '../analysis/index.ts'
import { tenants, type Audience, type ResultCycle } from '../indicators/index.ts'
import { lookAround, type Around } from './around.ts'
import type { NarrativesDeps } from './deps.ts'

interface Asked {
  readonly question: Question
  readonly headings: readonly string[]
}

/**
 * What stood in the way most often, and which assistance is needed and offered, in one cycle: the one asked for, else the
 * latest in which anybody said what stood in the way. A State counts once for each challenge or theme, however often it names it.
 */
export async function getChallenges(
  deps: NarrativesDeps,
  audience: Audience,
  query: OverviewQuery,
  locale: CompleteLocale,
): Promise<OverviewReply> {
  return withTenant(deps.database, tenants[audience], async (tx) => {
    const around = await lookAround(tx, deps, audience, locale, query)
    const looked = around.cycles.filter(({ id }) => around.editions.has(id))
    const all = looked.flatMap((cycle) => within(around, cycle, {}).map(({ question }) => question.id))
    const material = await readMaterial(tx, around.editions, all)
    const told = looked.find((one) => hasAnswers(material, one.id, challengesIn(around, one, query)))
    const cycle = told ?? looked.find(({ id }) => hasAnswers(material, id, all)) ?? looked[0]
    return overviewOf(around, cycle, material, query)
  })
}

function hasAnswers({ answers }: Material, cycleId: string, questions: readonly string[]): boolean {
  return questions.some((question) => answers.get(question)?.some((one) => one.cycleId === cycleId))
}

function challengesIn(around: Around, cycle: ResultCycle, scope: Scope): readonly string[] {
  const asked = within(around, cycle, scope).filter(({ question }) => isChallenge(question))
  return asked.map(({ question }) => question.id)
}

type Scope = Pick<OverviewQuery, 'pillar' | 'heading'>

/** Questions of a cycle about challenges and assistance, under the pillar or heading that is looked at. */
function within({ deps }: Around, cycle: ResultCycle, { pillar, heading }: Scope): readonly Asked[] {
  const version = deps.definitions.versions.get(cycle.versionId)?.version
  const all = (version?.sections ?? []).flatMap((section) =>
    section.questions.map((question) => ({ question, headings: question.headings ?? section.headings ?? [] })),
  )
  return all.filter(({ question, headings }) => {
    const inPillar = pillar === undefined || headings.some((one) => one.split('.')[0] === pillar)
    return (
      (isChallenge(question) || assistance(question) !== undefined) &&
      inPillar &&
      (heading === undefined || headings.includes(heading))
    )
  })
}

function isChallenge(question: Question): boolean {
  return question.kind === 'choices' && question.options === 'challenge'
}

/** Whether an entry of a list is a need of assistance or an offer of it. */
function assistance(question: Question): 'need' | 'offer' | undefined {
  const kind = question.kind === 'list' ? kindOfList(question) : undefined
  return kind === 'need' || kind === 'offer' ? kind : undefined
}

function overviewOf(
  around: Around,
  cycle: ResultCycle | undefined,
  material: Material,
  query: OverviewQuery,
): OverviewReply {
  const { pillar, heading, group = 'world' } = query
  const asked = cycle ? within(around, cycle, query) : []
  const members = new Set(cycle ? material.members.get(cycle.id)?.get(group) : [])
  const counter = { around, cycle, material, members }
  const challenges = asked.filter(({ question }) => isChallenge(question))
  const helped = asked.filter(({ question }) => assistance(question) !== undefined)
  const edition = cycle ? (around.editions.get(cycle.id) ?? 'running') : 'running'
  return {
    audience: around.audience,
    ...(cycle && {
      cycle: {
        key: cycle.key,
        title: cycle.title,
        referenceYear: cycle.referenceYear,
        provenance: cycle.provenance,
        edition,
        provisional: edition === 'running',
      },
    }),
    coverage: coverageOf(counter, challenges),
    challenges: challengesOf(counter, challenges),
    questions: challenges.map(({ question }) => ({
      id: question.id,
      label: textOf(counter, textKeys.question(question.id, 'label')) ?? question.id,
    })),
    assistance: assistanceOf(counter, helped),
    assistanceCoverage: coverageOf(counter, helped),
    offered: around.offered,
    shown: {
      ...(pillar !== undefined && { pillar }),
      ...(heading !== undefined && { heading }),
      ...(group !== 'world' && { group }),
    },
  }
}

interface Counter {
  readonly around: Around
  readonly cycle: ResultCycle | undefined
  readonly material: Material
  readonly members: ReadonlySet<string>
}

function textOf({ around: { deps, locale }, cycle }: Counter, key: string): string | undefined {
  return deps.definitions.versions.get(cycle?.versionId ?? '')?.texts[locale][key]
}

/** Answers of the group to one question in this cycle. */
function answersTo({ material, cycle, members }: Counter, id: string) {
  return (material.answers.get(id) ?? []).filter(({ cycleId, state }) => cycleId === cycle?.id && members.has(state))
}

/** Answered any of the questions with a value; sent a reply that can be read; was invited. */
function coverageOf(counter: Counter, asked: readonly Asked[]): OverviewReply['coverage'] {
  const { material, cycle, members } = counter
  const answered = asked
    .flatMap(({ question }) => answersTo(counter, question.id).filter(({ answer }) => answer.value))
    .map(({ state }) => state)
  const replied = material.silent.filter(({ cycleId, state }) => cycleId === cycle?.id && members.has(state))
  return {
    answered: new Set(answered).size,
    replies: new Set(replied.map(({ state }) => state)).size,
    invited: members.size,
  }
}

function challengesOf(counter: Counter, asked: readonly Asked[]): OverviewReply['challenges'] {
  const named = asked.flatMap(({ question }) =>
    answersTo(counter, question.id).flatMap(({ state, answer: { value } }) =>
      value && 'choices' in value ? value.choices.map((code) => ({ code, state, question: question.id })) : [],
    ),
  )
  return counted(named)
    .map(({ code, states }) => ({
      code,
      label: textOf(counter, textKeys.code('challenge', code)) ?? code,
      states,
      behind: behind(named.filter((one) => one.code === code)),
    }))
    .toSorted((a, b) => b.states - a.states || (a.code < b.code ? -1 : 1))
}

function assistanceOf(counter: Counter, asked: readonly Asked[]): OverviewReply['assistance'] {
  const themes = (kind: 'need' | 'offer') =>
    asked
      .filter(({ question }) => assistance(question) === kind)
      .flatMap(({ question }) => answersTo(counter, question.id))
      .flatMap(({ state, answer: { value } }) =>
        value && 'items' in value
          ? value.items.flatMap(({ fields }) =>
              typeof fields['theme'] === 'string' ? [{ code: fields['theme'], state }] : [],
            )
          : [],
      )
  const [needs, offers] = [counted(themes('need')), counted(themes('offer'))]
  const codes = [...new Set([...needs, ...offers].map(({ code }) => code))]
  const of = (list: typeof needs, code: string): number => list.find((one) => one.code === code)?.states ?? 0
  return codes
    .map((code) => ({
      code,
      label: textOf(counter, textKeys.code('assistanceTheme', code)) ?? code,
      needs: of(needs, code),
      offers: of(offers, code),
    }))
    .toSorted((a, b) => b.needs - a.needs || b.offers - a.offers || (a.code < b.code ? -1 : 1))
}

/** Every question that something was named in, with how many States named it there: each leads to its answers. */
function behind(named: readonly { readonly question: string; readonly state: string }[]) {
  const byQuestion = Map.groupBy(named, ({ question }) => question)
  return [...byQuestion].map(([question, own]) => ({ question, states: new Set(own.map(({ state }) => state)).size }))
}

/** States by code, each once. */
function counted(named: readonly { readonly code: string; readonly state: string }[]) {
  const byCode = Map.groupBy(named, ({ code }) => code)
  return [...byCode].map(([code, own]) => ({ code, states: new Set(own.map(({ state }) => state)).size }))
}
