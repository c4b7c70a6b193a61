import type { ReactNode } from 'react'
import type { Item, Reference, Value } from '#shared/answer/answer.ts'
import type { FieldQuestion, Question } from '#shared/definition/definition.ts'
import { isDecimal } from '#shared/answer/decimal.ts'
import { asksFigure } from '#shared/kind/answered-by.ts'
import { optionsOf } from '#shared/kind/options-of.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { formatDecimal } from '../format-decimal.ts'
import styles from './answer-view.module.css'
import { formatDate } from './format-date.ts'

export interface ValueViewProps {
  readonly question: Question
  readonly value: Value
  readonly text: TextOf
  /** Language of the texts in the answer. */
  readonly language?: string | undefined
}

/** A value as one reads it, for every kind of question but tables. */
export function ValueView({ question, value, text, language }: ValueViewProps): ReactNode {
  const { t, locale } = useLanguage()
  if ('choice' in value)
    return <Chosen labels={[optionLabel(question, value.choice, text, t)]} other={value.other} language={language} />
  if ('choices' in value) {
    return (
      <Chosen
        labels={value.choices.map((code) => optionLabel(question, code, text, t))}
        other={value.other}
        language={language}
      />
    )
  }
  if ('text' in value) return <FreeText text={value.text} language={language} />
  if ('number' in value) return <Figure question={question} number={formatDecimal(value.number, locale)} text={text} />
  if ('date' in value) return formatDate(value.date, locale, t)
  if ('cells' in value) return null // a table: AnswerView
  if ('items' in value) return <Items question={question} items={value.items} text={text} language={language} />
  return <References references={value.references} />
}

function optionLabel(question: Question, code: string, text: TextOf, t: ReturnType<typeof useLanguage>['t']): string {
  if (question.kind === 'yes-in-part-no' && isYesInPartNo(code)) return t(`terms.answer.${code}`)
  const list = optionsOf(question)
  if (list === undefined) return code
  return text(textKeys.code(list, code)) ?? (code === 'other' ? t('answering.other') : code)
}

function isYesInPartNo(code: string): code is 'yes' | 'in-part' | 'no' {
  return code === 'yes' || code === 'in-part' || code === 'no'
}

function Chosen({
  labels,
  other,
  language,
}: {
  readonly labels: readonly string[]
  readonly other: string | undefined
  readonly language: string | undefined
}) {
  return (
    <ul className={styles['chosen']}>
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
      {other && (
        <li>
          <bdi lang={language}>{other}</bdi>
        </li>
      )}
    </ul>
  )
}

/** Words of the respondent, in their own language and direction. */
export function FreeText({ text, language }: { readonly text: string; readonly language?: string | undefined }) {
  return (
    <div className={styles['text']} lang={language} dir="auto">
      {text}
    </div>
  )
}

function Figure({
  question,
  number,
  text,
}: {
  readonly question: Question
  readonly number: string
  readonly text: TextOf
}) {
  const unit = 'unit' in question ? text(textKeys.unit(question.unit)) : undefined
  return (
    <span>
      <bdi className={styles['figure']}>{number}</bdi> {unit}
    </span>
  )
}

function Items({
  question,
  items,
  text,
  language,
}: {
  readonly question: Question
  readonly items: readonly Item[]
  readonly text: TextOf
  readonly language: string | undefined
}) {
  if (question.kind !== 'list') return null
  return (
    <ol className={styles['items']}>
      {items.map((item) => (
        <li key={item.id}>
          <dl>
            {question.fields.map((field) => (
              <ItemField
                key={field.id}
                list={question.id}
                field={field}
                value={item.fields[field.id]}
                text={text}
                language={language}
              />
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

interface ItemFieldProps {
  readonly list: string
  readonly field: FieldQuestion
  readonly value: string | string[] | undefined
  readonly text: TextOf
  readonly language: string | undefined
}

function ItemField({ list, field, value, text, language }: ItemFieldProps) {
  const { t, locale } = useLanguage()
  if (value === undefined || value.length === 0) return null
  const shown = [value].flat().map((one) => fieldText(field, one, text, t, locale))
  return (
    <div>
      <dt>{text(textKeys.field(list, field.id, 'label')) ?? field.id}</dt>
      <dd lang={field.kind === 'text' ? language : undefined} dir="auto">
        {shown.join(' · ')}
      </dd>
    </div>
  )
}

function fieldText(
  field: FieldQuestion,
  value: string,
  text: TextOf,
  t: ReturnType<typeof useLanguage>['t'],
  locale: string,
): string {
  if (asksFigure(field)) return isDecimal(value) ? formatDecimal(value, locale) : value
  return field.kind === 'date' ? formatDate(value, locale, t) : optionLabel(field, value, text, t)
}

export function References({ references }: { readonly references: readonly Reference[] }) {
  return (
    <ul className={styles['chosen']}>
      {references.map((reference, place) => (
        <li key={place}>
          <bdi lang={reference.language}>
            {[reference.title, reference.article, reference.year].filter(Boolean).join(', ')}
          </bdi>{' '}
          <SafeLink link={reference.link} />
        </li>
      ))}
    </ul>
  )
}

/** Only web addresses become links; anything else typed there is shown as text. */
function SafeLink({ link }: { readonly link: string | undefined }) {
  if (!link) return null
  if (!/^https?:\/\//i.test(link)) return <span dir="ltr">{link}</span>
  return (
    <a href={link} rel="noopener noreferrer" dir="ltr">
      {link}
    </a>
  )
}
