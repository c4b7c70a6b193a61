import type { ReactNode } from 'react'
import { valueFlags, type ValueFlag } from '#shared/answer/reasons.ts'
import { asksFigure } from '#shared/kind/answered-by.ts'
import { localeNames, locales } from '#shared/text/locale.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { CheckboxGroup } from '#client/ui/choice-group.tsx'
import { Select } from '#client/ui/select.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import type { ExtrasProps } from './extras-props.ts'
import { withWords } from './with-words.ts'

/** The fields that may be filled in beside an answer: marks on a figure, source, note, what is given inside, language of the words. */
export function ExtraFields({ question, answer, edit, children }: ExtrasProps & { readonly children: ReactNode }) {
  const t = useMessages()
  return (
    <>
      {asksFigure(question) && answer.nonAnswer === undefined && (
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
      {children}
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
    </>
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
