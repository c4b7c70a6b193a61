import type { Question, Version } from './definition.ts'
import type { ExpandedSection, Placed } from './expand-version.ts'
import type { InstrumentFolder, TextFolder } from './source-tree.ts'

/** By folder, the beginnings of keys whose owner is itself broken: that no one asks for them is not reported. */
export type ToleratedKeys = ReadonlyMap<TextFolder, readonly string[]>

/** Texts of questions, fields, checks and indicators that were refused belong to something: once that is right, they fit. */
export function toleratedKeys(
  folder: InstrumentFolder,
  expanded: ReadonlyMap<string, readonly ExpandedSection[]>,
  versions: readonly Version[],
): ToleratedKeys {
  const tolerated = new Map<TextFolder, string[]>()
  const add = (one: TextFolder, ...keys: string[]) => tolerated.set(one, [...(tolerated.get(one) ?? []), ...keys])
  for (const home of folder.questionnaires) {
    const asked = versions.find(({ id }) => id === home.id)?.sections.flatMap(({ questions }) => questions) ?? []
    for (const entry of (expanded.get(home.id) ?? []).flatMap((section) => section.entries)) {
      if (entry === 'page') continue
      if ('broken' in entry) add(home, ...keysOf(entry.broken))
      else if (!entry.from) add(entry.pattern ? folder : home, ...missingParts(entry, asked))
    }
  }
  for (const pattern of Object.values(folder.patterns.content.patterns))
    if (pattern.questions.some((one) => one !== 'page' && 'broken' in one)) add(folder, 'pattern.')
  for (const group of folder.indicatorGroups)
    for (const one of group.indicators.content.indicators) if ('broken' in one) add(group, `indicator.${one.broken}`)
  return tolerated
}

/** Without an id nothing is known about its texts: then every key is tolerated. */
function keysOf(id: string): readonly string[] {
  return id === '' ? [''] : [`${id}.`, `code.${id}`]
}

function missingParts(placed: Placed, asked: readonly Question[]): readonly string[] {
  const { source, pattern } = placed
  const base = pattern ? `pattern.${pattern.key}.${pattern.suffix}` : source.id
  const question = asked.find(({ id }) => id === source.id)
  if (!question || question.kind !== source.kind) return [`${base}.`, ...keysOf(source.id)]
  const checks = (source.checks?.length ?? 0) > (question.checks?.length ?? 0) ? [`${base}.check.`] : []
  const fields =
    source.kind === 'list'
      ? source.fields.flatMap((field) => ('broken' in field ? [`${base}.${field.broken}.`] : []))
      : []
  return [...checks, ...fields]
}
