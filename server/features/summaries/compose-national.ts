import type { Answer } from '#shared/answer/answer.ts'
import type { Question, Version } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { Block, Quote, SummaryDocument, TableBlock } from '#shared/summary/document.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { getPublicReply } from '../indicators/index.ts'
import { codeWords } from './code-words.ts'
import { readMaterial, type Material } from './compose-document.ts'
import type { Wording } from './words.ts'
import type { SummariesDeps } from './deps.ts'
import { sayValue } from './say-value.ts'
import { tableOfAnswer } from './table-of-answer.ts'
import { writePattern } from './write-pattern.ts'

interface WantedNational {
  readonly state: string
  readonly cycle: string
  readonly edition?: string | undefined
}

/** One State's report as a document: only what it released to the public, section by section, texts in its own language. */
export async function composeNational(
  deps: SummariesDeps,
  { state, ...wanted }: WantedNational,
  locale: CompleteLocale,
): Promise<SummaryDocument> {
  const material = await readMaterial(deps, wanted, locale)
  const { facts, wording } = material
  if (!facts.invited.includes(state)) refuse('document.notFound')
  const reply = await getPublicReply(deps, wanted.cycle, state, wanted.edition)
  const answers = new Map(reply.answers.map(({ question, answer }) => [question, answer]))
  const { cycle, edition } = facts
  return {
    kind: 'national',
    scope: state,
    locale,
    title: writePattern(wording.text('title.national'), locale, { subject: wording.stateName(state) }),
    subtitle: writePattern(wording.text('subtitle'), locale, { cycle: cycle.title, year: String(cycle.referenceYear) }),
    titleBlock: {},
    cycle: { key: cycle.key, title: cycle.title, provenance: cycle.provenance },
    edition,
    blocks: sectionsOf(material, facts.version, { state, revision: reply.revision, answers }),
    annexes: [],
  }
}

interface Given {
  readonly state: string
  readonly revision: number
  readonly answers: ReadonlyMap<string, Answer>
}

function sectionsOf({ facts, wording }: Material, version: Version, given: Given): readonly Block[] {
  return version.sections.flatMap((section): readonly Block[] => {
    const asked = section.questions.filter(({ id }) => given.answers.has(id))
    if (asked.length === 0) return []
    const say = (question: Question) =>
      sayValue(question, given.answers.get(question.id) ?? {}, wording, (code, field) =>
        codeWords(facts, wording, field === undefined ? question.id : `${question.id}.${field}`)(code),
      )
    const table = tableOf(section.id, asked, say, wording.text)
    const tables = asked.flatMap((question) => tablesOf(question, given, facts.cycle.referenceYear, wording))
    const quotes = asked.flatMap((question) => quotesOf(question, given, wording))
    return [
      { kind: 'heading', id: `section-${section.id}`, level: 1, text: wording.text(textKeys.sectionTitle(section.id)) },
      ...(table.rows.length > 0 ? [table] : []),
      ...tables,
      ...(quotes.length > 0
        ? [{ kind: 'quotes' as const, id: `texts-${section.id}`, intro: wording.text('national.texts'), quotes }]
        : []),
    ]
  })
}

/** The tables that a State filled in, each as a table of its own. */
function tablesOf(question: Question, given: Given, referenceYear: number, wording: Wording): readonly TableBlock[] {
  const { value } = given.answers.get(question.id) ?? {}
  if (question.kind !== 'table' || !value || !('cells' in value)) return []
  return [tableOfAnswer(question, { ...value, state: given.state, revision: given.revision, referenceYear }, wording)]
}

function tableOf(
  section: string,
  asked: readonly Question[],
  say: (question: Question) => string | undefined,
  text: (key: string) => string,
): TableBlock {
  const rows = asked.flatMap((question) => {
    const said = say(question)
    return said === undefined ? [] : [{ label: text(textKeys.question(question.id, 'label')), cells: [{ text: said }] }]
  })
  return {
    kind: 'table',
    id: `answers-${section}`,
    caption: text(textKeys.sectionTitle(section)),
    columns: [text('column.question'), text('column.answer')],
    rows,
  }
}

/** Texts and list entries, as the State wrote them. */
function quotesOf(question: Question, given: Given, { text, stateName }: Wording): readonly Quote[] {
  const { value, language } = given.answers.get(question.id) ?? {}
  const base = {
    state: given.state,
    name: stateName(given.state),
    question: question.id,
    revision: given.revision,
    ...(language !== undefined && { language }),
  }
  const label = text(textKeys.question(question.id, 'label'))
  if (value && 'text' in value) return [{ ...base, title: label, text: value.text }]
  if (!value || !('items' in value) || question.kind !== 'list') return []
  const texts = question.fields.filter(({ kind }) => kind === 'text')
  return value.items.flatMap(({ fields }) => {
    const said = texts.flatMap(({ id }) => fields[id] ?? [])
    return said.length === 0 ? [] : [{ ...base, title: label, text: said.join(' · ') }]
  })
}
