import type { FigureReply } from '#shared/contract/figure-behind.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { computeFigure, type Basis } from '#shared/summary/figure.ts'
import { queryOf, type FigureQuery } from '#shared/summary/figure-query.ts'
import { valueRules } from '#shared/summary/own-places.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { codeWords } from './code-words.ts'
import { readMaterial, type Material } from './compose-document.ts'
import type { SummariesDeps } from './deps.ts'
import type { WantedFacts } from './read-facts.ts'
import { partsOfFigure, sumsOfFigure } from './parts-of-figure.ts'
import { sayFigure } from './say-figure.ts'
import { kindOf, titleOfFigure, type FigureKind } from './title-of-figure.ts'
import { intlLocaleOf } from './words.ts'
import { writePattern } from './write-pattern.ts'
import { writeNumber } from './write-sentence.ts'

/** Opens a figure: computes it anew from its address, and says the rule, the filter and every State behind it. */
export async function getFigure(
  deps: SummariesDeps,
  wanted: WantedFacts & { readonly figure: string },
  locale: CompleteLocale,
): Promise<FigureReply> {
  const query = queryOf(wanted.figure) ?? refuse('figure.notFound')
  const material = await readMaterial(deps, wanted, locale)
  const figure = computeFigure(material.facts, query) ?? refuse('figure.notFound')
  const { facts, wording } = material
  const { cycle, edition } = facts
  const filter = filterOf(material, query)
  const kind = kindOf(query, figure.basis)
  const text = `${sayFigure(figure, facts, wording)}${figure.value === undefined ? '' : unitOf(material, query)}`
  const { of, ...sums } = sumsOfFigure(material, figure, text)
  return {
    key: figure.key,
    title: titleOfFigure(material, query, { ...filter, text, kind }),
    cycle: { key: cycle.key, title: cycle.title, provenance: cycle.provenance },
    edition,
    rule: ruleOf(material, query, kind),
    ...filter,
    ...partsOfFigure(material, figure),
    ...sums,
    ...(figure.value !== undefined && { value: figure.value }),
    text,
    ...silentOf(query, figure.basis),
    ...answersOf(material, query),
    questions: questionsBehind(material, figure.basis),
    basis: figure.basis
      .filter((one) => !isSilent(query, one))
      .map((one) => ({ ...basisOf(material, query, one), ...of(one) }))
      .toSorted((a, b) => Number(b.counts) - Number(a.counts) || wording.compare(a.name, b.name)),
  }
}

/** Of figures of replies, the States without one that is public: counted, and named nowhere for what they did not do. */
function isSilent({ subject }: FigureQuery, { status }: Basis): boolean {
  return subject === undefined && status !== 'value'
}

function silentOf(query: FigureQuery, basis: readonly Basis[]): Pick<FigureReply, 'silent'> {
  const silent = basis.filter((one) => isSilent(query, one))
  const [first] = silent
  return first ? { silent: { count: silent.length, counts: first.counts } } : {}
}

/** The rule in words; of a comparison, with the cycles it is made over. */
function ruleOf({ facts, wording }: Material, { earlier = '' }: FigureQuery, kind: FigureKind): string {
  const titles = earlier
    .split('.')
    .map((key) => facts.before.find(({ cycle }) => cycle.key === key)?.cycle.title ?? key)
  const list = new Intl.ListFormat(intlLocaleOf[wording.locale], { type: 'conjunction' })
  const quoted = (title: string): string => wording.text('note.quoted').replace('{text}', () => title)
  const cycles = list.format(titles.map(quoted))
  return writePattern(wording.text(`rule.${kind}`), wording.locale, { cycles, cycle: quoted(titles[0] ?? '') })
}

/** The unit of a figure worked out from values, with a space before it; nothing for numbers of States. */
function unitOf({ facts, wording }: Material, { rule, subject }: FigureQuery): string {
  if (rule === 'share' || rule === 'people') return ` ${wording.text(textKeys.unit('percent'))}`
  const [id] = (subject ?? '').split(':')
  const indicator = facts.indicators.find((one) => one.id === id)
  return indicator && valueRules.has(rule) ? ` ${wording.text(textKeys.unit(indicator.unit))}` : ''
}

/** The questions that figures rest on, in words; one that this version does not ask any more keeps its id. */
function questionsBehind({ wording: { text } }: Material, basis: readonly Basis[]): FigureReply['questions'] {
  const ids = new Set(basis.flatMap(({ questions }) => questions))
  return [...ids].map((id) => {
    const key = textKeys.question(id, 'label')
    const label = text(key)
    return { id, label: label === key ? id : label }
  })
}

/** Figures of an earlier cycle rest on its answers. */
function answersOf({ facts }: Material, { rule, earlier }: FigureQuery): Pick<FigureReply, 'answers'> {
  const first = earlier?.split('.')[0]
  const own = rule.endsWith('-earlier') ? facts.before.find(({ cycle }) => cycle.key === first) : undefined
  return own ? { answers: { cycle: own.cycle.key, edition: own.edition } } : {}
}

function filterOf({ facts, wording }: Material, { subject, codes = [], group }: FigureQuery) {
  const say = codeWords(facts, wording, subject)
  const [indicator = '', by, code] = (subject ?? '').split(':')
  const isIndicator = facts.indicators.some(({ id }) => id === indicator)
  const part = by === undefined || code === undefined ? '' : ` – ${wording.text(textKeys.code(by, code))}`
  return {
    ...(subject !== undefined && {
      subject: `${subjectOf(wording.text, isIndicator ? indicator : subject, isIndicator)}${part}`,
    }),
    ...(isIndicator && { indicator }),
    codes: codes.map(say),
    ...(group !== undefined && { group: wording.text(`group.${group}`) }),
  }
}

function subjectOf(text: (key: string) => string, subject: string, isIndicator: boolean): string {
  if (isIndicator) return `${subject} ${text(textKeys.indicator(subject, 'name'))}`
  const [name = ''] = subject.split('@')
  if (subject.includes('@')) return text(`role.${name}`)
  return text(textKeys.question(name.split('.')[0] ?? name, 'label'))
}

function basisOf(material: Material, query: FigureQuery, one: Basis): FigureReply['basis'][number] {
  const { facts, wording } = material
  const { subject } = query
  const { state, counts, questions, revision } = one
  return {
    state,
    name: wording.stateName(state),
    counts,
    said:
      subject === undefined
        ? saidByReplying(material, query, one)
        : saidOf(one, wording.text, wording.locale, codeWords(facts, wording, subject)) + namedIn(material, query, one),
    questions: [...questions],
    revision,
  }
}

/** That a State replied, with its population where the figure is worked out from that. */
function saidByReplying({ facts, wording }: Material, { rule }: FigureQuery, { state }: Basis): string {
  const persons = facts.population?.values.get(state)
  if (persons === undefined || (rule !== 'people' && rule !== 'largest')) return wording.text('said.replied')
  return writePattern(wording.text('said.population'), wording.locale, {
    persons: writeNumber(persons, wording.locale),
  })
}

/** Of a number that counts what a State chose, what that is: "2" alone says nothing. Answers of earlier cycles are not at hand. */
function namedIn({ facts, wording }: Material, { subject, earlier }: FigureQuery, one: Basis): string {
  const { state, status, value, questions, excluded } = one
  const [question, ...others] = questions
  const counts = status === 'value' && value !== undefined && !excluded && earlier === undefined
  if (!counts || subject?.includes(':') || question === undefined || others.length > 0) return ''
  const answer = facts.answers.get(question)?.find((given) => given.state === state)?.answer
  if (!answer?.value || !('choices' in answer.value)) return ''
  const say = codeWords(facts, wording, question)
  return `: ${answer.value.choices.map(say).join('; ')}`
}

function saidOf(
  { status, reason, codes, value, excluded }: Basis,
  text: (key: string) => string,
  locale: CompleteLocale,
  say: (code: string) => string,
): string {
  if (status === 'reason') return text(`reason.${reason ?? ''}`)
  if (status === 'unasked') return text('said.unasked')
  if (status === 'blank') return text('said.blank')
  const named = codes.length > 0 ? codes.map(say).join('; ') : undefined
  const said = named ?? (value === undefined ? text('said.answered') : writeNumber(value, locale))
  // The State's own figure stands; it is only in no figure of a group.
  return excluded ? writePattern(text('said.excluded'), locale, { said, reason: excluded.reason }) : said
}
