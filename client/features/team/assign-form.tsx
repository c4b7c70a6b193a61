import { useState, type FormEvent } from 'react'
import { completeLocales, localeNames } from '#shared/text/locale.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { inviteContributor, listReplies } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { CheckboxGroup } from '#client/ui/choice-group.tsx'
import { ErrorSummary } from '#client/ui/error-summary.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { Select } from '#client/ui/select.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { assignBody, emptyDraft, findMistakes, type AssignDraft, type Mistakes } from './assign-draft.ts'
import { useKnownPeople } from './known-people.ts'
import type { TaskRow } from './task-rows.ts'

/** An invitation on its way; `knownAs` is the name that stands already for this address, where another was typed. */
export interface SentInvitation {
  readonly name: string
  readonly email: string
  readonly knownAs: string | undefined
}

interface AssignFormProps {
  readonly reply: ReplySummary
  readonly rows: readonly TaskRow[]
  readonly chosen: readonly string[]
  readonly text: TextOf
  readonly dueOn: string
  /** People from whom the section chosen is taken back; then it is this section and no other. */
  readonly insteadOf: readonly string[]
  readonly onSent: (sent: SentInvitation) => void
}

export function AssignForm({ reply, rows, chosen, text, dueOn, insteadOf, onSent }: AssignFormProps) {
  const { t, locale } = useLanguage()
  const [draft, setDraft] = useState<AssignDraft>(() => emptyDraft(chosen, locale))
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const invite = useCommand(inviteContributor, {
    refreshes: [listReplies],
    onDone: ({ knownAs }) => onSent({ name: draft.name.trim(), email: draft.email.trim(), knownAs }),
  })
  const set = (change: Partial<AssignDraft>): void => setDraft({ ...draft, ...change })
  const words = Object.fromEntries(Object.entries(mistakes).map(([field, key]) => [field, t(key)]))
  function send(event: FormEvent): void {
    event.preventDefault()
    const found = findMistakes(draft, dueOn)
    setMistakes(found)
    if (Object.keys(found).length === 0)
      invite.mutate({ params: { reply: reply.id }, body: assignBody(draft, insteadOf) })
  }
  const error = (field: keyof AssignDraft): { error?: string } =>
    words[field] === undefined ? {} : { error: words[field] }
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary errors={Object.entries(words).map(([field, word]) => ({ at: `assign-${field}`, text: word }))} />
      {invite.error && <ProblemNotice error={invite.error} />}
      <PersonFields draft={draft} set={set} error={error} />
      {insteadOf.length === 0 && <SectionsField rows={rows} text={text} draft={draft} set={set} error={error} />}
      <TextInput
        id="assign-dueOn"
        label={t('assign.dueOn')}
        hint={t('assign.dueOnHint')}
        width={12}
        dir="ltr"
        placeholder="2026-12-31"
        value={draft.dueOn}
        onChange={(event) => set({ dueOn: event.currentTarget.value })}
        {...error('dueOn')}
      />
      <TextArea
        id="assign-note"
        label={t('assign.note')}
        hint={t('assign.noteHint')}
        rows={3}
        maxWords={300}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        {...error('note')}
      />
      <Actions>
        <PendingButton type="submit" pending={invite.isPending} pendingLabel={t('assign.sending')}>
          {t('assign.send')}
        </PendingButton>
      </Actions>
    </form>
  )
}

interface PersonFieldsProps {
  readonly draft: AssignDraft
  readonly set: (change: Partial<AssignDraft>) => void
  readonly error: (field: keyof AssignDraft) => { error?: string }
}

const nobody = { name: '', organization: '', email: '' }

/** Somebody invited before is chosen; somebody new is typed. */
function PersonFields({ draft, set, error }: PersonFieldsProps) {
  const { t, formats } = useLanguage()
  const known = useKnownPeople(formats.compare)
  return (
    <>
      {known.length > 0 && (
        <Select
          id="assign-known"
          label={t('assign.known')}
          value={known.some(({ email }) => email === draft.email) ? draft.email : ''}
          options={[
            { value: '', label: t('assign.somebodyNew') },
            ...known.map(({ name, organization, email }) => ({
              value: email,
              label: [name, organization].filter(Boolean).join(', '),
            })),
          ]}
          onChange={(event) => set(known.find(({ email }) => email === event.currentTarget.value) ?? nobody)}
        />
      )}
      <TextInput
        id="assign-name"
        label={t('assign.name')}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        {...error('name')}
      />
      <TextInput
        id="assign-organization"
        label={t('assign.organization')}
        value={draft.organization}
        onChange={(event) => set({ organization: event.currentTarget.value })}
        {...error('organization')}
      />
      <TextInput
        id="assign-email"
        type="email"
        label={t('assign.email')}
        spellCheck={false}
        value={draft.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        {...error('email')}
      />
      <Select
        id="assign-locale"
        label={t('assign.locale')}
        options={completeLocales.map((value) => ({ value, label: localeNames[value] }))}
        value={draft.locale}
        onChange={(event) => set({ locale: completeLocales.find((one) => one === event.currentTarget.value) ?? 'en' })}
      />
    </>
  )
}

function SectionsField({ rows, text, draft, set, error }: PersonFieldsProps & Pick<AssignFormProps, 'rows' | 'text'>) {
  const { t } = useLanguage()
  return (
    <CheckboxGroup
      id="assign-sections"
      label={t('assign.sections')}
      options={rows.map(({ section, number }) => ({
        value: section.section,
        label: `${number} ${text(textKeys.sectionTitle(section.section)) ?? section.section}`,
      }))}
      values={draft.sections}
      onChange={(sections) => set({ sections })}
      {...error('sections')}
    />
  )
}
