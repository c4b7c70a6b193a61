import type { Question, Version } from '#shared/definition/definition.ts'
import { optionsOf } from '#shared/kind/options-of.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import styles from './home.module.css'

export interface QuestionPreviewProps {
  readonly number: string
  readonly question: Question
  readonly version: Version
  readonly text: TextOf
}

/** A question as one reads it on paper: words, hint, and what can be answered. */
export function QuestionPreview({ number, question, version, text }: QuestionPreviewProps) {
  const t = useMessages()
  const hint = text(textKeys.question(question.id, 'hint'))
  return (
    <li className={styles['question']}>
      <p>
        {number} {text(textKeys.question(question.id, 'label')) ?? question.id}
      </p>
      {hint && <p className={styles['soft']}>{hint}</p>}
      <p className={styles['soft']}>{t(`start.kinds.${question.kind}`)}</p>
      <Choices list={codesOf(question, version)} text={text} />
    </li>
  )
}

interface Codes {
  readonly list: string
  readonly codes: readonly string[]
}

function Choices({ list, text }: { readonly list: readonly Codes[]; readonly text: TextOf }) {
  return list.map(({ list: name, codes }) => (
    <ul key={name} className={styles['columns']}>
      {codes.map((code) => (
        <li key={code}>{text(textKeys.code(name, code)) ?? code}</li>
      ))}
    </ul>
  ))
}

function codesOf(question: Question, version: Version): readonly Codes[] {
  if (question.kind === 'table') return [question.rows, question.columns]
  const list = optionsOf(question)
  return list === undefined ? [] : [{ list, codes: version.codeLists[list]?.codes ?? [] }]
}
