import type { Answer } from '#shared/answer/answer.ts'
import type { Texts, Version } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { makeVersion } from '../engine/definition.ts'
import { makeReply, seeded } from '../engine/reply.ts'

export interface LargeQuestionnaire {
  readonly version: Version
  readonly texts: Texts
  readonly answers: Readonly<Record<string, Answer>>
}

/** A questionnaire of so many questions under the id of a real one, with texts of usual length and a reply that is nearly complete. */
export function makeLargeQuestionnaire(size: number, id: string): LargeQuestionnaire {
  const version = { ...makeVersion(size, seeded(size)), id }
  return { version, texts: textsOf(version), answers: makeReply(size, seeded(size + 1)) }
}

const words =
  'Number of persons to whom the measure applied in the reference year, whether or not it was completed in that year'

function textsOf({ sections, codeLists }: Version): Texts {
  const texts: Record<string, string> = {
    [textKeys.title]: 'Large questionnaire',
    [textKeys.unit('persons')]: 'persons',
  }
  for (const { id, questions } of sections) {
    texts[textKeys.sectionTitle(id)] = `Section ${id}`
    for (const question of questions) {
      texts[textKeys.question(question.id, 'label')] = `${words} (${question.id})`
      texts[textKeys.question(question.id, 'hint')] = words
      texts[textKeys.question(question.id, 'definition')] = `${words}. ${words}.`
    }
  }
  for (const { id, codes } of Object.values(codeLists)) for (const code of codes) texts[textKeys.code(id, code)] = code
  return texts
}
