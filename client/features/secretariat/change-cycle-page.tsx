import type { CycleReply, Response } from '#shared/contract/cycles.ts'
import { useStates } from '#client/api/use-states.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { ChangeCycleForm } from './change-cycle-form.tsx'
import { DeleteCycle } from './delete-cycle.tsx'

interface ChangeCyclePageProps {
  readonly cycle: CycleReply
  readonly responses: readonly Response[]
}

/** `/secretariat/cycles/:cycle?change`: what may still be changed of a cycle, and how to be rid of a mistaken one. */
export function ChangeCyclePage({ cycle, responses }: ChangeCyclePageProps) {
  const t = useMessages()
  const states = useStates()
  return (
    <>
      <BackLink href={`/secretariat/cycles/${cycle.key}`}>{cycle.title}</BackLink>
      <PageHeading
        title={t('changeCycle.title', { title: cycle.title })}
        lead={t(cycle.status === 'draft' ? 'changeCycle.leadDraft' : 'changeCycle.leadOpen')}
      />
      {states.all.length === 0 ? (
        <Skeleton lines={8} />
      ) : (
        <ChangeCycleForm cycle={cycle} responses={responses} states={states.all} />
      )}
      {cycle.status === 'draft' && <DeleteCycle cycle={cycle} />}
    </>
  )
}
