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
import { CycleField } from './cycle-field.tsx'
import { InvitedStates } from './invited-states.tsx'
import { cycleBody, emptyCycle, findCycleMistakes, type CycleDraft, type CycleMistakes } from './new-cycle-draft.ts'

interface NewCycleFormProps {
  readonly versions: ReplyOf<typeof listVersions>['versions']
  readonly states: readonly StateName[]
}

const fields = ['title', 'titleFr', 'titleAr', 'key', 'referenceYear', 'opensOn', 'dueOn'] as const

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
        <CycleField
          key={field}
          name={field}
          value={draft[field]}
          onType={(typed) => set({ [field]: typed })}
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
