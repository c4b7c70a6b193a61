import type { Question, Texts } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { LoadedVersion } from '#server/platform/definitions/load-definitions.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { phrase, type Output } from './output.ts'

/** An outline of a version: sections, pages and questions, with their kinds and labels. */
export function show({ version, texts }: LoadedVersion, lang: CompleteLocale, output: Output): void {
  const words = texts[lang]
  output.line(
    `${words[textKeys.title] ?? version.id}  (${version.id}, ${phrase('minutes', { minutes: version.minutes })})`,
  )
  output.line(words[textKeys.summary] ?? '')
  for (const section of version.sections) {
    output.line('')
    output.line(
      `${words[textKeys.sectionTitle(section.id)] ?? section.id}  [${[section.id, ...(section.headings ?? [])].join(' ')}]`,
    )
    const byId = new Map(section.questions.map((question) => [question.id, question]))
    for (const [p, page] of section.pages.entries()) {
      if (p > 0) output.line('  -----')
      for (const id of page) {
        const question = byId.get(id)
        if (question) showQuestion(question, words, output)
      }
    }
  }
}

function showQuestion(question: Question, words: Texts, output: Output): void {
  const marks = [question.required && '*', question.relevant && '?', question.from && `<- ${question.from}`].filter(
    Boolean,
  )
  output.line(
    `  ${words[textKeys.question(question.id, 'label')] ?? question.id}  [${[question.id, question.kind, ...marks].join(' ')}]`,
  )
  if (question.kind === 'table')
    output.line(`      ${question.rows.codes.join(' | ')}  x  ${question.columns.codes.join(' | ')}`)
  if (question.kind === 'list')
    for (const field of question.fields)
      output.line(
        `      - ${words[textKeys.field(question.id, field.id, 'label')] ?? field.id}  [${field.id} ${field.kind}]`,
      )
}
