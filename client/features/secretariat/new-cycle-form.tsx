import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { createCycle, listCycles, type listVersions } from '#client/api/endpoints.generated.ts'
import type { ReplyOf } from '#client/api/endpoint-call.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import type { StateName } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { ErrorSummary } from '#client/ui/error-summary.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { Select } from '#client/ui/select.tsx'
import { TextInput, type TextInputProps } from '#client/ui/text-input.tsx'
import { InvitedStates } from './invited-states.tsx'
import { cycleBody, emptyCycle, findCycleMistakes, type CycleDraft, type CycleMistakes } from './new-cycle-draft.ts'

interface NewCycleFormProps {
  readonly versions: ReplyOf<typeof listVersions>['versions']
  readonly states: readonly StateName[]
}

const fields = ['title', 'titleFr', 'titleAr', 'key', 'referenceYear', 'opensOn', 'dueOn'] as const
const settings: Readonly<Record<(typeof fields)[number], Partial<TextInputProps>>> = {
  title: { lang: 'en', dir: 'ltr', maxLength: 200 },
  titleFr: { lang: 'fr', dir: 'ltr', maxLength: 200 },
  titleAr: { lang: 'ar', dir: 'rtl', maxLength: 200 },
  key: { width: 20, dir: 'ltr', spellCheck: false, placeholder: 'annual-2027' },
  referenceYear: { width: 4, inputMode: 'numeric' },
  opensOn: { width: 12, dir: 'ltr', placeholder: '2027-02-01' },
  dueOn: { width: 12, dir: 'ltr', placeholder: '2027-04-30' },
}

/** The form of a new cycle: questionnaire, titles, dates, invited States. */
export function NewCycleForm({ versions, states }: NewCycleFormProps) {
  const { t } = useLanguage()
  const [, goTo] = useLocation()
  const [draft, setDraft] = useState<CycleDraft>(() =>
    emptyCycle(states.filter(({ group }) => group !== '').map(({ code }) => code)),
  )
  const [mistakes, setMistakes] = useState<CycleMistakes>({})
  const create = useCommand(createCycle, {
    refreshes: [listCycles],
    onDone: ({ key }) => goTo(`/secretariat/cycles/${key}`),
  })
  const set = (change: Partial<CycleDraft>): void => setDraft({ ...draft, ...change })
  const words = Object.fromEntries(Object.entries(mistakes).map(([field, key]) => [field, t(key)]))
  const error = (field: keyof CycleDraft): { error?: string } =>
    words[field] === undefined ? {} : { error: words[field] }
  function send(event: FormEvent): void {
    event.preventDefault()
    const found = findCycleMistakes(draft)
    setMistakes(found)
    if (Object.keys(found).length === 0) create.mutate({ body: cycleBody(draft) })
  }
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary errors={Object.entries(words).map(([field, text]) => ({ at: `cycle-${field}`, text }))} />
      {create.error && <ProblemNotice error={create.error} />}
      <VersionSelect
        versions={versions}
        value={draft.versionId}
        onChange={(versionId) => set({ versionId })}
        {...error('versionId')}
      />
      {fields.map((field) => (
        <TextInput
          key={field}
          {...settings[field]}
          id={`cycle-${field}`}
          label={t(`newCycle.${field}`)}
          hint={t(`newCycle.${field}Hint`)}
          value={draft[field]}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
          {...error(field)}
        />
      ))}
      <InvitedStates
        states={states}
        chosen={draft.states}
        onChange={(chosen) => set({ states: chosen })}
        {...error('states')}
      />
      <Actions>
        <PendingButton type="submit" pending={create.isPending} pendingLabel={t('newCycle.creating')}>
          {t('newCycle.create')}
        </PendingButton>
      </Actions>
    </form>
  )
}

interface VersionSelectProps {
  readonly versions: NewCycleFormProps['versions']
  readonly value: string
  readonly onChange: (versionId: string) => void
  readonly error?: string
}

function VersionSelect({ versions, value, onChange, error }: VersionSelectProps) {
  const { t, locale } = useLanguage()
  const options = versions.map(({ id, titles, questions }) => ({
    value: id,
    label: t('newCycle.version', { title: titles[locale] ?? titles['en'] ?? id, questions, id }),
  }))
  return (
    <Select
      id="cycle-versionId"
      label={t('newCycle.versionId')}
      hint={t('newCycle.versionIdHint')}
      options={[{ value: '', label: t('newCycle.choose') }, ...options]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(error !== undefined && { error })}
    />
  )
}
