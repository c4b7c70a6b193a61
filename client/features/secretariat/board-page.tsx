import { Link, useSearch } from 'wouter'
import { offers } from '#client/api/actor.ts'
import { getCycle, listResponses } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useSession } from '#client/api/session.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useStates } from '#client/api/use-states.ts'
import { useLanguage, useMessages } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { DueLine } from '#client/ui/due-line.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { boardRows } from './board-rows.ts'
import { Board } from './board.tsx'
import { ChangeCyclePage } from './change-cycle-page.tsx'
import { CycleStatusTag } from './cycle-status-tag.tsx'
import { GroupStrip } from './group-strip.tsx'
import { OpeningActions } from './opening-actions.tsx'

/** `/secretariat/cycles/:cycle`: every invited State and where its reply stands. Drafts stay unseen. */
export function BoardPage({ cycle }: { readonly cycle: string }) {
  const session = useSession().data
  if (session === undefined) return <Skeleton lines={10} />
  return offers(session, 'responses.read') ? <OpenBoard cycle={cycle} /> : <ClosedBoard />
}

/** Said before anything is asked for: a refusal would only repeat what the session already says. */
function ClosedBoard() {
  const t = useMessages()
  return (
    <EmptyState title={t('board.closed')}>
      <p>{t('board.closedRemedy')}</p>
      <p>
        <Link href="/work">{t('board.toAnalysis')}</Link>
      </p>
    </EmptyState>
  )
}

function OpenBoard({ cycle: key }: { readonly cycle: string }) {
  const { t, locale } = useLanguage()
  const isChanging = new URLSearchParams(useSearch()).has('change')
  const states = useStates()
  const cycle = useEndpoint(getCycle, { params: { cycle: key } })
  const responses = useEndpoint(listResponses, { params: { cycle: key } }, { refetchInterval: 60_000 })
  const error = cycle.error ?? responses.error
  if (error)
    return <ProblemNotice error={error} onRetry={() => void Promise.all([cycle.refetch(), responses.refetch()])} />
  if (!cycle.data || !responses.data) return <Skeleton lines={10} />
  if (isChanging && cycle.data.status !== 'closed')
    return <ChangeCyclePage cycle={cycle.data} responses={responses.data.responses} />
  const rows = boardRows(responses.data.responses, states)
  return (
    <>
      <BackLink href="/secretariat/cycles">{t('cycles.title')}</BackLink>
      <PageHeading
        title={cycle.data.title}
        caption={<CycleStatusTag cycle={cycle.data} />}
        lead={<DueLine day={cycle.data.dueOn} />}
      />
      <OpeningActions cycle={cycle.data} />
      <p>
        <a href={`/submitted/data?locale=${locale}`}>{t('board.results')}</a>
      </p>
      <GroupStrip rows={rows} cycle={key} />
      <Board rows={rows} cycle={cycle.data} />
    </>
  )
}
