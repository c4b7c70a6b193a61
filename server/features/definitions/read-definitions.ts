import type { Message } from '#shared/text/message.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { Texts, Version } from '#shared/definition/definition.ts'
import type { ReplyOf } from '#shared/contract/endpoint.ts'
import type { listVersions as listContract } from '#shared/contract/cycles.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { LoadedVersion } from '#server/platform/definitions/load-definitions.ts'
import { readMessage } from '#server/platform/definitions/read-message.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { DefinitionLibrary } from './definition-library.ts'

interface VersionPath {
  readonly instrument: string
  readonly questionnaire: string
  readonly version: string
}

/** A questionnaire version: sections, questions, conditions, checks. */
export function getVersion(definitions: DefinitionLibrary, call: Call, path: VersionPath): Version {
  const loaded = demandVersion(definitions, path)
  markCaching(call, loaded)
  return loaded.version
}

/** All texts of a version in one language. */
export function getTexts(
  definitions: DefinitionLibrary,
  call: Call,
  path: VersionPath & { readonly locale: CompleteLocale },
): Texts {
  const loaded = demandVersion(definitions, path)
  markCaching(call, loaded)
  return loaded.texts[path.locale] ?? refuse('definition.notFound')
}

/** The same texts, read for those who write them and have no reader of ICU messages. */
export function getMessages(
  definitions: DefinitionLibrary,
  call: Call,
  path: VersionPath & { readonly locale: CompleteLocale },
): Readonly<Record<string, Message>> {
  const texts = getTexts(definitions, call, path)
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, readMessage(text)]))
}

/** Versions a cycle can use, with their titles. */
export function listVersions(definitions: DefinitionLibrary): ReplyOf<typeof listContract> {
  const versions = [...definitions.versions.values()].map(({ version, texts, frozen }) => ({
    id: version.id,
    cycleKind: version.cycleKind,
    questions: version.sections.reduce((sum, section) => sum + section.questions.length, 0),
    minutes: version.minutes,
    frozen,
    titles: Object.fromEntries(Object.entries(texts).flatMap(([locale, all]) => titleIn(locale, all))),
  }))
  return { versions: versions.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

function titleIn(locale: string, texts: Texts | undefined): readonly (readonly [string, string])[] {
  const title = texts?.[textKeys.title]
  return title === undefined ? [] : [[locale, title]]
}

function demandVersion(
  definitions: DefinitionLibrary,
  { instrument, questionnaire, version }: VersionPath,
): LoadedVersion {
  return definitions.versions.get(`${instrument}/${questionnaire}/${version}`) ?? refuse('definition.notFound')
}

/** A published version may be kept for ever; one still being written is asked about each time. */
function markCaching({ setHeader }: Call, { frozen, sha256 }: LoadedVersion): void {
  setHeader('etag', `"${sha256}"`)
  setHeader('cache-control', frozen ? 'public, max-age=31536000, immutable' : 'public, no-cache')
}
