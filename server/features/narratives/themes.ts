import { textKeys } from '#shared/definition/text-keys.ts'
import type { NarrativesDeps } from './deps.ts'

/** What texts can be narrowed to: a pillar, a heading, or a theme that entries of lists are coded with. */
export interface Theme {
  readonly kind: 'pillar' | 'heading' | 'theme'
  readonly id: string
  /** By locale. */
  readonly names: Readonly<Record<string, string>>
}

/** Every theme of the instruments and questionnaires, each once, with its names. */
export function themesOf({ definitions }: NarrativesDeps): readonly Theme[] {
  const subjects = [...definitions.instruments.values()].flatMap(({ instrument, indicatorTexts }) =>
    instrument.pillars.flatMap(({ id, headings }): readonly Theme[] => [
      { kind: 'pillar', id, names: namesIn(indicatorTexts, textKeys.pillar(id)) },
      ...headings.map((heading): Theme => ({
        kind: 'heading',
        id: heading.id,
        names: namesIn(indicatorTexts, textKeys.heading(heading.id)),
      })),
    ]),
  )
  return [...subjects, ...codedThemes({ definitions })]
}

/** The codes of every list's field `theme`, in the order of their code list. */
export function codedThemes({ definitions }: Pick<NarrativesDeps, 'definitions'>): readonly Theme[] {
  const coded = [...definitions.versions.values()].flatMap(({ version, texts }) => {
    const lists = version.sections.flatMap(({ questions }) =>
      questions.flatMap((question) =>
        question.kind === 'list'
          ? question.fields.flatMap((field) => (field.id === 'theme' && 'options' in field ? [field.options] : []))
          : [],
      ),
    )
    return [...new Set(lists)].flatMap((list) =>
      (version.codeLists[list]?.codes ?? []).map((id): readonly [string, Theme] => [
        id,
        { kind: 'theme', id, names: namesIn(texts, textKeys.code(list, id)) },
      ]),
    )
  })
  return [...new Map(coded).values()]
}

function namesIn(texts: Readonly<Record<string, Readonly<Record<string, string>>>>, key: string) {
  return Object.fromEntries(Object.entries(texts).flatMap(([locale, own]) => (own[key] ? [[locale, own[key]]] : [])))
}
