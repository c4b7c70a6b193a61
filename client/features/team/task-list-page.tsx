import { getCycle } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useReply } from '#client/api/use-reply.ts'
import { useReplyForm } from '#client/api/use-reply-form.ts'
import { useVersion } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { TaskList } from './task-list.tsx'

/** `/cycles/:cycle`: who holds what, what is missing, and that nothing is submitted yet. */
export function TaskListPage({ cycle: key }: { readonly cycle: string }) {
  const cycle = useEndpoint(getCycle, { params: { cycle: key } })
  const { reply, isPending, error } = useReply(key)
  const opened = useVersion(reply?.versionId)
  const { form, error: answersError } = useReplyForm(reply, opened.version)
  const failed = cycle.error ?? error ?? opened.error ?? answersError
  if (failed) return <ProblemNotice error={failed} onRetry={() => location.reload()} />
  if (cycle.data && !isPending && reply === undefined) return <NotInvited title={cycle.data.title} />
  if (!cycle.data || !reply || !opened.version || !form) return <Skeleton lines={8} />
  return <TaskList cycle={cycle.data} reply={reply} version={opened.version} text={opened.text} form={form} />
}

function NotInvited({ title }: { readonly title: string }) {
  const t = useMessages()
  return (
    <>
      <BackLink href="/work">{t('tasks.back')}</BackLink>
      <PageHeading title={title} />
      <EmptyState title={t('tasks.notInvited')}>
        <p>{t('tasks.notInvitedAnswer')}</p>
      </EmptyState>
    </>
  )
}
