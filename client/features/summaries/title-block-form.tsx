import { useState } from 'react'
import type { TitleBlock } from '#shared/summary/document.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Disclosure } from '#client/ui/disclosure.tsx'
import { TextInput } from '#client/ui/text-input.tsx'

const fields = ['symbol', 'session', 'agendaItem', 'date'] as const

interface TitleBlockFormProps {
  readonly titleBlock: TitleBlock
  readonly onChange: (titleBlock: TitleBlock) => void
}

/** What stands above the text of the paper: given by whoever issues it. Saved on leaving a field. */
export function TitleBlockForm({ titleBlock, onChange }: TitleBlockFormProps) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState<TitleBlock>(titleBlock)
  function save(): void {
    const given = Object.fromEntries(
      fields.flatMap((field) => (typed[field]?.trim() ? [[field, typed[field].trim()]] : [])),
    )
    if (JSON.stringify(given) !== JSON.stringify(titleBlock)) onChange(given)
  }
  return (
    <Disclosure summary={t('drafts.titleBlock')}>
      {fields.map((field) => (
        <TextInput
          key={field}
          id={`draft-${field}`}
          label={t(`drafts.title.${field}`)}
          value={typed[field] ?? ''}
          {...(field !== 'session' && { width: 20 as const })}
          {...(field === 'date' && { placeholder: '2027-05-17', dir: 'ltr' })}
          onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
          onBlur={save}
        />
      ))}
    </Disclosure>
  )
}
