import type { Question, Texts, Version } from '#shared/definition/definition.ts'
import { divisions } from '#shared/analysis/variable.ts'
import { all } from '#shared/analysis/read-table.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { inGroupOrder } from '#shared/contract/group-codes.ts'
import type { VariablesReply } from '#shared/contract/analysis.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { readResultCycles, tenants } from '../indicators/index.ts'
import { readGroupKinds } from './answer-queries.ts'
import type { AnalysisDeps } from './deps.ts'
import { isWorded } from './texts-near.ts'
import { knownWord } from './words.ts'

/** What may be counted by in these cycles (all, unless some are named): their questions, indicators and groups. */
export async function listVariables(
  deps: AnalysisDeps,
  locale: CompleteLocale,
  keys: readonly string[] = [],
): Promise<VariablesReply> {
  const { cycles, groups } = await withTenant(deps.database, tenants.public, async (tx) => ({
    cycles: await readResultCycles(tx),
    groups: await groupsOffered(tx, locale),
  }))
  const own = cycles.filter(({ key }) => keys.length === 0 || keys.includes(key))
  const versionIds = [...new Set(own.map(({ versionId }) => versionId))]
  const loaded = versionIds.flatMap((id) => deps.definitions.versions.get(id) ?? [])
  const homes = loaded.map(({ version, texts }) => ({ version, texts: texts[locale] }))
  return {
    questions: sectionsOf(homes),
    indicators: indicatorsOf(deps, locale, versionIds),
    texts: textsOf(homes),
    groups,
    divisions: Object.keys(divisions).map((id) => ({ id, label: knownWord(locale, id) ?? id })),
  }

  function indicatorsOf({ definitions }: AnalysisDeps, locale: CompleteLocale, versions: readonly string[]) {
    return [...definitions.instruments.values()].flatMap(({ indicators, indicatorTexts }) =>
      indicators
        .filter((one) => one.system !== undefined || one.versions.some((id) => versions.includes(id)))
        .map(({ id }) => ({ id, label: indicatorTexts[locale][textKeys.indicator(id, 'name')] ?? id })),
    )
  }
}

/** Groups that readers may narrow by, in the order of documents. */
export async function groupsOffered(tx: Tx, locale: CompleteLocale): Promise<{ id: string; label: string }[]> {
  const ids = (await readGroupKinds(tx)).map(({ id }) => id)
  return inGroupOrder(ids).map((id) => ({ id, label: knownWord(locale, id) ?? id }))
}

interface Home {
  readonly version: Version
  readonly texts: Texts
}

/** Sections in the order of the questionnaires, each question once, where it is asked first. */
function sectionsOf(homes: readonly Home[]): VariablesReply['questions'] {
  const seen = new Set<string>()
  return homes.flatMap(({ version, texts }) =>
    version.sections.flatMap(({ id, questions }) => {
      const fresh = questions.filter((question) => !seen.has(question.id))
      for (const question of fresh) seen.add(question.id)
      const section = texts[textKeys.sectionTitle(id)] ?? id
      return fresh.length === 0 ? [] : [{ section, questions: fresh.map((one) => dress(one, texts)) }]
    }),
  )
}

function dress(question: Question, texts: Texts): VariablesReply['questions'][number]['questions'][number] {
  const { id, kind } = question
  return { id, kind, label: texts[textKeys.question(id, 'label')] ?? id, parts: partsOf(question, texts) }
}

/** Rows and columns of a table, coded fields of a list. Single cells are reached through the address. */
function partsOf(question: Question, texts: Texts): { variable: string; label: string }[] {
  const named = (list: string, code: string): string => texts[textKeys.code(list, code)] ?? code
  if (question.kind === 'table') {
    const { id, rows, columns } = question
    return [
      ...rows.codes.slice(0, 12).map((code) => ({ variable: `${id}.${code}.${all}`, label: named(rows.list, code) })),
      ...columns.codes
        .slice(0, 12)
        .map((code) => ({ variable: `${id}.${all}.${code}`, label: named(columns.list, code) })),
    ]
  }
  if (question.kind !== 'list') return []
  return question.fields
    .filter(({ kind }) => kind !== 'text')
    .map((field) => ({
      variable: `${question.id}.${field.id}`,
      label: texts[textKeys.field(question.id, field.id, 'label')] ?? field.id,
    }))
}

/** Questions answered in words: what can be read behind a cell. */
function textsOf(homes: readonly Home[]): VariablesReply['texts'] {
  const found = homes.flatMap(({ version, texts }) =>
    version.sections.flatMap(({ questions }) =>
      questions.flatMap((question) =>
        isWorded(question)
          ? [[question.id, texts[textKeys.question(question.id, 'label')] ?? question.id] as const]
          : [],
      ),
    ),
  )
  return [...new Map(found)].map(([id, label]) => ({ id, label }))
}
