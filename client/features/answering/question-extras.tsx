import type { Answer } from '#shared/answer/answer.ts'
import { valueFlags, type ValueFlag } from '#shared/answer/reasons.ts'
import type { Question } from '#shared/definition/definition.ts'
import { localeNames, locales } from '#shared/text/locale.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { CheckboxGroup } from '#client/ui/choice-group.tsx'
import { Disclosure } from '#client/ui/disclosure.tsx'
import { Select } from '#client/ui/select.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { ReferenceEditor } from './reference-editor.tsx'
import styles from './answering.module.css'
import type { Edit } from './use-edit.ts'
import { withWords } from './with-words.ts'

interface ExtrasProps {
  readonly question: Question
  readonly answer: Answer
  readonly edit: Edit
}

const numeric = ['count', 'rate', 'percentage', 'amount']

/** What may go with an answer: law or document, source, note, marks on a figure, language of the words. */
export function QuestionExtras({ question, answer, edit }: ExtrasProps) {
  const t = useMessages()
  const given = [
    answer.note,
    answer.source,
    ...(answer.flags ?? []),
    ...(question.reference ? [] : (answer.references ?? [])),
  ].filter(Boolean).length
  const asksReference = question.reference !== undefined && answer.nonAnswer === undefined
  return (
    <>
      {asksReference && <References question={question} answer={answer} edit={edit} />}
      <Disclosure summary={given > 0 ? t('answering.extras.given', { given }) : t('answering.extras.add')}>
        {numeric.includes(question.kind) && answer.nonAnswer === undefined && (
          <Flags question={question} answer={answer} edit={edit} />
        )}
        <TextInput
          id={`${question.id}-source`}
          label={t('answering.source')}
          hint={t('answering.extras.sourceHint')}
          maxLength={1000}
          value={answer.source ?? ''}
          onChange={(event) => edit.change((now) => withWords(now, 'source', event.currentTarget.value))}
        />
        <TextArea
          id={`${question.id}-note`}
          label={t('answering.note')}
          hint={t('answering.extras.noteHint')}
          rows={3}
          maxLength={4000}
          value={answer.note ?? ''}
          onChange={(event) => edit.change((now) => withWords(now, 'note', event.currentTarget.value))}
        />
        {!asksReference && question.kind !== 'documents' && (
          <References question={question} answer={answer} edit={edit} />
        )}
        <Select
          id={`${question.id}-language`}
          label={t('answering.extras.language')}
          value={answer.language ?? ''}
          options={[
            { value: '', label: t('answering.extras.languageOfPage') },
            ...locales.map((locale) => ({ value: locale, label: localeNames[locale] })),
          ]}
          onChange={(event) => edit.change((now) => withWords(now, 'language', event.currentTarget.value))}
        />
      </Disclosure>
    </>
  )
}

function References({ question, answer, edit }: ExtrasProps) {
  const t = useMessages()
  const title = question.reference === 'required' ? t('answering.reference.asked') : t('answering.reference.optional')
  return (
    <fieldset className={styles['extras']}>
      <legend className={styles['legend']}>{title}</legend>
      <ReferenceEditor
        base={`${question.id}-reference`}
        references={answer.references ?? []}
        max={20}
        onChange={(references) =>
          edit.change(({ references: _before, ...rest }) =>
            references.length === 0 ? rest : { ...rest, references: [...references] },
          )
        }
      />
    </fieldset>
  )
}

function Flags({ question, answer, edit }: ExtrasProps) {
  const t = useMessages()
  return (
    <CheckboxGroup
      id={`${question.id}-flags`}
      label={t('answering.extras.flags')}
      options={valueFlags.map((flag) => ({ value: flag, label: t(`terms.flag.${flag}`) }))}
      values={answer.flags ?? []}
      onChange={
        (values) =>
          edit.change(({ flags: _before, ...rest }) =>
            values.length === 0 ? rest : { ...rest, flags: [...values] as ValueFlag[] },
          ) // options are flags only
      }
    />
  )
}
