import { useState } from 'react'
import { Link } from 'wouter'
import type { CycleReply } from '#shared/contract/cycles.ts'
import { startOfSeatDay } from '#shared/text/seat-day.ts'
import { offers } from '#client/api/actor.ts'
import { CommandDialog } from '#client/api/command-dialog.tsx'
import {
  closeCycle,
  getCycle,
  listCycles,
  listResponses,
  openCycle,
  withdrawOpening,
} from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useCommand } from '#client/api/use-command.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { AgreeOpeningDialog } from './agree-opening-dialog.tsx'

/** Opens a prepared cycle, now or on its day, or closes an open one, after saying what that means. */
export function OpeningActions({ cycle }: { readonly cycle: CycleReply }) {
  const { t, formats } = useLanguage()
  const [asking, setAsking] = useState<'now' | 'day'>()
  const [now] = useState(() => Date.now())
  const done = { refreshes: [getCycle, listCycles], onDone: () => setAsking(undefined) }
  const withdraw = useCommand(withdrawOpening, done)
  if (!offers(useSession().data, 'cycle.open') || cycle.status === 'closed') return null
  const isAhead = cycle.status === 'draft' && startOfSeatDay(cycle.opensOn).getTime() > now
  const step = cycle.status === 'draft' ? 'open' : 'close'
  const close = (): void => setAsking(undefined)
  return (
    <>
      {isAhead && (
        <p>{t(cycle.opensByItself ? 'opening.agreed' : 'opening.notAgreed', { day: formats.day(cycle.opensOn) })}</p>
      )}
      {withdraw.error && <ProblemNotice error={withdraw.error} />}
      <Actions>
        <Button
          look={step === 'open' && !cycle.opensByItself ? 'primary' : 'secondary'}
          onClick={() => setAsking(isAhead && !cycle.opensByItself ? 'day' : 'now')}
        >
          {t(cycle.opensByItself ? 'opening.openNow' : `opening.${step}`)}
        </Button>
        {cycle.opensByItself && (
          <PendingButton
            look="quiet"
            pending={withdraw.isPending}
            pendingLabel={t('opening.withdrawing')}
            onClick={() => withdraw.mutate({ params: { cycle: cycle.key } })}
          >
            {t('opening.withdraw')}
          </PendingButton>
        )}
        <Link href={`/secretariat/cycles/${cycle.key}?change`}>{t('changeCycle.change')}</Link>
      </Actions>
      {asking === 'day' && <AgreeOpeningDialog cycle={cycle} onClose={close} onNow={() => setAsking('now')} />}
      {asking === 'now' && <StepDialog cycle={cycle} step={step} isAhead={isAhead} onClose={close} />}
    </>
  )
}

interface StepDialogProps {
  readonly cycle: CycleReply
  readonly step: 'open' | 'close'
  /** Before the planned day: opening moves it to today. */
  readonly isAhead: boolean
  readonly onClose: () => void
}

function StepDialog({ cycle, step, isAhead, onClose }: StepDialogProps) {
  const { t, formats } = useLanguage()
  const command = useCommand(step === 'open' ? openCycle : closeCycle, {
    refreshes: [getCycle, listCycles],
    onDone: onClose,
  })
  return (
    <CommandDialog
      title={t(`opening.${step}Title`, { title: cycle.title })}
      command={command}
      action={t(isAhead ? 'opening.openNow' : `opening.${step}`)}
      pendingAction={t(step === 'open' ? 'opening.opening' : 'opening.closing')}
      onSend={() => command.mutate({ params: { cycle: cycle.key } })}
      onClose={onClose}
    >
      <p>{t(`opening.${step}Lead`, { invited: cycle.invited })}</p>
      {step === 'open' && <WhoIsTold cycle={cycle} />}
      {isAhead && <p>{t('opening.ahead', { day: formats.day(cycle.opensOn) })}</p>}
    </CommandDialog>
  )
}

/** Opening sends mails at once; States without a focal point hear nothing, so they are counted before. */
function WhoIsTold({ cycle }: { readonly cycle: CycleReply }) {
  const { t } = useLanguage()
  const { data } = useEndpoint(listResponses, { params: { cycle: cycle.key } })
  const without = data?.responses.filter(({ focalPoints }) => focalPoints.length === 0).length
  return (
    <p>
      <strong>{t('opening.mails')}</strong> {without !== undefined && t('opening.untold', { states: without })}
    </p>
  )
}
