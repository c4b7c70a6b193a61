import { useMemo } from 'react'
import { questionTexts, textKeys } from '#shared/definition/text-keys.ts'
import type { Version } from '#shared/definition/definition.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { questionsOf } from '#client/reply/use-find-question.ts'
import { findable, type Findable } from './find-questions.ts'

/** Every question of the questionnaire with what is written about it in the language of the page. */
export function useFindable(version: Version | undefined, text: TextOf): readonly Findable[] {
  return useMemo(
    () =>
      [...(version === undefined ? [] : questionsOf(version).values())].map(({ question, section, number }) =>
        findable({
          id: question.id,
          number,
          label: text(textKeys.question(question.id, 'label')) ?? question.id,
          about: [
            textKeys.sectionTitle(section.id),
            ...questionTexts.map((part) => textKeys.question(question.id, part)),
            ...(question.headings ?? []).map(textKeys.heading),
          ].flatMap((key) => text(key) ?? []),
          paragraphs: question.paragraphs ?? [],
          sdg: question.sdg ?? [],
        }),
      ),
    [version, text],
  )
}
