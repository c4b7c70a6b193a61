import { useMessages } from '#client/i18n/messages.tsx'
import { ReplyOpened } from '#client/reply/reply-context.tsx'
import { BackLink } from '#client/ui/back-link.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'
import { TaskList } from './task-list.tsx'

/**
 * `/cycles/:cycle`: who holds what, what is missing, and that nothing is submitted yet. It opens the reply, so that from
 * then on everything in it can be answered without a connection, and what was typed counts before it is sent.
 */
export function TaskListPage({ cycle }: { readonly cycle: string }) {
  return (
    <ReplyOpened cycle={cycle} none={NotInvited}>
      <TaskList />
    </ReplyOpened>
  )
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
