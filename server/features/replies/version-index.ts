import type { Question, Section, Version } from '#shared/definition/definition.ts'
import type { DefinitionLibrary } from '../definitions/index.ts'

/** Where each question of a version stands. */
export interface VersionIndex {
  readonly sections: ReadonlyMap<string, Section>
  readonly questions: ReadonlyMap<string, Question>
  /** Section id of a question. */
  readonly sectionOf: ReadonlyMap<string, string>
}

const indexes = new WeakMap<Version, VersionIndex>()

/** The index of a version, made once: a version never changes. */
export function indexOf(version: Version): VersionIndex {
  const known = indexes.get(version)
  if (known) return known
  const places = version.sections.flatMap((section) => section.questions.map((question) => ({ section, question })))
  const made: VersionIndex = {
    sections: new Map(version.sections.map((section) => [section.id, section])),
    questions: new Map(places.map(({ question }) => [question.id, question])),
    sectionOf: new Map(places.map(({ section, question }) => [question.id, section.id])),
  }
  indexes.set(version, made)
  return made
}

/** The version a reply is pinned to. A stored reply whose version is not loaded is a fault of the installation. */
export function versionOf(definitions: DefinitionLibrary, id: string): Version {
  const found = definitions.versions.get(id)
  if (!found)
    throw new Error(`questionnaire version ${id} is used by a reply but is not in the folder of questionnaires`)
  return found.version
}
