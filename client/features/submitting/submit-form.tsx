import { useEffect, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useMessages } from '#client/i18n/messages.tsx'
import { UnsentNotice } from '#client/reply/unsent-notice.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { ErrorSummary } from '#client/ui/error-summary.tsx'
import { Actions, PageSection } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { LeftOut } from './left-out.tsx'
import { Refusal } from './refusal.tsx'
import type { Official } from './use-official.ts'
import { useSubmit, type Authority } from './use-submit.ts'
import { WhatBecomesPublic } from './what-becomes-public.tsx'
import { WhatIsCorrected } from './what-is-corrected.tsx'
import { WhatIsOpen } from './what-is-open.tsx'

const fields = ['name', 'title', 'ministry'] as const

interface SubmitFormProps {
  readonly title: string
  readonly official: Official
}

/** The statement of authority and the act of submitting; a correction says what it changes, on whose authority so far. */
export function SubmitForm({ title, official }: SubmitFormProps) {
  const t = useMessages()
  const nobody = { name: '', title: '', ministry: '' }
  const form = useForm<Authority>({ defaultValues: official.authority ?? nobody, shouldFocusError: false })
  const [without, setWithout] = useState<readonly string[]>([])
  const submitting = useSubmit()
  const { errors, submitCount } = form.formState
  const wrong = fields.flatMap((field) => (errors[field]?.message ? [{ at: field, text: errors[field].message }] : []))
  return (
    <form
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit((authority) => submitting.submit({ authority: trimmed(authority), without }))(event)
      }
    >
      <ErrorSummary key={submitCount} errors={wrong} />
      <UnsentNotice />
      {official.answers && <WhatIsCorrected official={official.answers} without={without} />}
      <PageSection title={t('submitting.public')}>
        <WhatBecomesPublic without={without} />
      </PageSection>
      <LeftOut without={without} onChange={setWithout} />
      <PageSection title={t('submitting.authority')}>
        <p>{t('submitting.statement')}</p>
        {fields.map((field) => (
          <AuthorityField key={field} form={form} field={field} error={errors[field]?.message} />
        ))}
      </PageSection>
      <PageSection title={t('submitting.after')}>
        <p>{t('submitting.afterText')}</p>
      </PageSection>
      <WhatIsOpen without={without} />
      {submitting.error !== undefined && <Refusal error={submitting.error} without={without} />}
      {submitting.waiting && <Banner tone="danger" title={t('submitting.notAllSaved')} announce="at-once" />}
      {submitting.changedBy && <ChangedMeanwhile by={submitting.changedBy} />}
      <Actions>
        <PendingButton type="submit" pending={submitting.busy} pendingLabel={t('submitting.pending')}>
          {title}
        </PendingButton>
      </Actions>
      <LeaveWhile busy={submitting.busy} />
    </form>
  )
}

interface AuthorityFieldProps {
  readonly form: UseFormReturn<Authority>
  readonly field: (typeof fields)[number]
  readonly error: string | undefined
}

function AuthorityField({ form, field, error }: AuthorityFieldProps) {
  const t = useMessages()
  const required = t(`submitting.missing.${field}`)
  return (
    <TextInput
      {...form.register(field, { validate: (words) => words.trim() !== '' || required })}
      id={field}
      label={field === 'title' ? t('submitting.personTitle') : t(`submitting.${field}`)}
      maxLength={200}
      autoComplete={field === 'name' ? 'name' : field === 'title' ? 'organization-title' : 'organization'}
      {...(error !== undefined && { error })}
    />
  )
}

function trimmed({ name, title, ministry }: Authority): Authority {
  return { name: name.trim(), title: title.trim(), ministry: ministry.trim() }
}

/** Leaving while the server works would leave the person without the receipt, though not the State without the submission. */
function LeaveWhile({ busy }: { readonly busy: boolean }) {
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [busy])
  return null
}
