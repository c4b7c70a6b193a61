import { completeLocales, type CompleteLocale } from '#shared/text/locale.ts'
import type { Question, Texts, Version } from './definition.ts'

/** A version with its texts, as it is compared with another. */
export interface VersionWithTexts {
  readonly version: Version
  readonly texts: Readonly<Record<CompleteLocale, Texts>>
}

/** What changed from one version to another, question by question. */
export interface VersionComparison {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Questions now asked in another section. */
  readonly moved: readonly { readonly id: string; readonly from: string; readonly to: string }[]
  /** Settings that differ, by name: `kind`, `unit`, `rows`, `options` … */
  readonly changed: readonly { readonly id: string; readonly settings: readonly string[] }[]
  /** Texts that differ: parts such as `label`, `hint`, by language. */
  readonly reworded: readonly {
    readonly id: string
    readonly texts: readonly { readonly locale: CompleteLocale; readonly part: string }[]
  }[]
  /** Indicators that any of these questions feeds. */
  readonly indicators: readonly string[]
}

/** Where a question came from is no change of the question. */
const immaterial = new Set(['id', 'from'])

/** Compares two versions; either may be the older one. */
export function compareVersions(before: VersionWithTexts, after: VersionWithTexts): VersionComparison {
  const old = questionsOf(before.version)
  const now = questionsOf(after.version)
  const both = [...now.keys()].filter((id) => old.has(id))
  const added = [...now.keys()].filter((id) => !old.has(id))
  const removed = [...old.keys()].filter((id) => !now.has(id))
  const moved = both.flatMap((id) => {
    const from = old.get(id)?.section ?? ''
    const to = now.get(id)?.section ?? ''
    return from === to ? [] : [{ id, from, to }]
  })
  const changed = both.flatMap((id) => {
    const settings = differences(before.version, old.get(id)?.question, after.version, now.get(id)?.question)
    return settings.length > 0 ? [{ id, settings }] : []
  })
  const reworded = both.flatMap((id) => {
    const texts = completeLocales.flatMap((locale) =>
      rewordings(id, before.texts[locale], after.texts[locale]).map((part) => ({ locale, part })),
    )
    return texts.length > 0 ? [{ id, texts }] : []
  })
  const touched = [...added, ...removed, ...changed.map(({ id }) => id), ...reworded.map(({ id }) => id)]
  const indicators = touched.flatMap((id) => [
    ...(old.get(id)?.question.indicators ?? []),
    ...(now.get(id)?.question.indicators ?? []),
  ])
  return { added, removed, moved, changed, reworded, indicators: [...new Set(indicators)].toSorted() }
}

function questionsOf(version: Version): ReadonlyMap<string, { readonly section: string; readonly question: Question }> {
  const all = version.sections.flatMap((section) =>
    section.questions.map((question) => [question.id, { section: section.id, question }] as const),
  )
  return new Map(all)
}

/** Names of the settings that differ; a code list counts as changed when its codes did. */
function differences(
  before: Version,
  old: Question | undefined,
  after: Version,
  now: Question | undefined,
): readonly string[] {
  const a = settingsOf(before, old)
  const b = settingsOf(after, now)
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].filter((name) => !immaterial.has(name) && JSON.stringify(a[name]) !== JSON.stringify(b[name]))
}

function settingsOf(version: Version, question: Question | undefined): Readonly<Record<string, unknown>> {
  if (!question) return {}
  const list = 'options' in question ? question.options : 'levels' in question ? question.levels : undefined
  return { ...question, ...(list !== undefined && { codes: version.codeLists[list]?.codes }) }
}

function rewordings(id: string, before: Texts, after: Texts): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => key.startsWith(`${id}.`)))
  return [...keys].filter((key) => before[key] !== after[key]).map((key) => key.slice(id.length + 1))
}
