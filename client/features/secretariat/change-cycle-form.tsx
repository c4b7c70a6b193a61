import { useState, type FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import type { CycleReply, Response } from '#shared/contract/cycles.ts'
import { changeCycle, getCycle, listCycles, listResponses } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import type { StateName } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { ErrorSummary } from '#client/ui/error-summary.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { changeOf, draftOf } from './change-cycle-draft.ts'
import { CycleField } from './cycle-field.tsx'
import { InvitedStates } from './invited-states.tsx'
import { findCycleMistakes, type CycleDraft, type CycleMistakes } from './new-cycle-draft.ts'

interface ChangeCycleFormProps {
  readonly cycle: CycleReply
  readonly responses: readonly Response[]
  readonly states: readonly StateName[]
}

const changeable = ['title', 'titleFr', 'titleAr', 'opensOn', 'dueOn'] as const

/** Titles, days and States of a cycle; once it is open its first day and the States invited stay. */
export function ChangeCycleForm({ cycle, responses, states }: ChangeCycleFormProps) {
  const { t } = useLanguage()
  const [, goTo] = useLocation()
  const board = `/secretariat/cycles/${cycle.key}`
  const [before] = useState<CycleDraft>(() =>
    draftOf(
      cycle,
      responses.map(({ state }) => state),
    ),
  )
  const [draft, setDraft] = useState(before)
  const [mistakes, setMistakes] = useState<CycleMistakes>({})
  const refreshes = [getCycle, listCycles, listResponses]
  const command = useCommand(changeCycle, { refreshes, onDone: () => goTo(board) })
  const fields = cycle.status === 'draft' ? changeable : changeable.filter((name) => name !== 'opensOn')
  const errorAt = (field: keyof CycleDraft): { error?: string } =>
    mistakes[field] === undefined ? {} : { error: t(mistakes[field]) }
  function send(event: FormEvent): void {
    event.preventDefault()
    const found = findCycleMistakes(draft)
    setMistakes(found)
    if (Object.keys(found).length > 0) return
    const body = changeOf(before, draft)
    if (body === undefined) goTo(board)
    else command.mutate({ params: { cycle: cycle.key }, body })
  }
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary errors={Object.entries(mistakes).map(([at, key]) => ({ at: `cycle-${at}`, text: t(key) }))} />
      {fields.map((name) => (
        <CycleField
          key={name}
          name={name}
          value={draft[name]}
          onType={(typed) => setDraft({ ...draft, [name]: typed })}
          {...errorAt(name)}
        />
      ))}
      <InvitedStates
        states={states}
        chosen={draft.states}
        {...(cycle.status === 'open' && { kept: before.states })}
        onChange={(chosen) => setDraft({ ...draft, states: chosen })}
        {...errorAt('states')}
      />
      {cycle.status === 'open' && <WhoIsTold before={before} draft={draft} responses={responses} />}
      {command.error && <ProblemNotice error={command.error} />}
      <Actions>
        <PendingButton type="submit" pending={command.isPending} pendingLabel={t('changeCycle.saving')}>
          {t('changeCycle.save')}
        </PendingButton>
        <Link href={board}>{t('ui.cancel')}</Link>
      </Actions>
    </form>
  )
}

interface WhoIsToldProps {
  readonly before: CycleDraft
  readonly draft: CycleDraft
  readonly responses: readonly Response[]
}

/** Which mails saving sends, said before: they cannot be called back. */
function WhoIsTold({ before, draft, responses }: WhoIsToldProps) {
  const { t } = useLanguage()
  const further = draft.states.size - before.states.size
  const awaited = responses.filter(({ status, correcting }) => status !== 'submitted' || correcting).length
  const isMoved = draft.dueOn.trim() !== before.dueOn
  return (
    <div role="status">
      {isMoved && <p>{t('changeCycle.mailsDue', { awaited })}</p>}
      {further > 0 && <p>{t('changeCycle.mailsFurther', { further })}</p>}
      {!isMoved && further === 0 && <p>{t('changeCycle.noMails')}</p>}
    </div>
  )
}
