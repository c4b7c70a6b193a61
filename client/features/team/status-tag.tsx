import { useMessages } from '#client/i18n/messages.tsx'
import { Tag } from '#client/ui/tag.tsx'
import { statusTones, type SectionStatus } from './section-status.ts'

export function StatusTag({ status }: { readonly status: SectionStatus }) {
  return <Tag tone={statusTones[status.status]}>{useStatusText(status)}</Tag>
}

function useStatusText(status: SectionStatus): string {
  const t = useMessages()
  switch (status.status) {
    case 'must-fix':
      return t('tasks.status.must-fix', { count: status.count })
    case 'explain':
      return t('tasks.status.explain', { count: status.count })
    case 'in-progress':
      return t('tasks.status.in-progress', { done: status.done, asked: status.asked })
    case 'ready':
    case 'changed':
    case 'filled':
    case 'not-started':
      return t(`tasks.status.${status.status}`)
    default:
      return status satisfies never
  }
}
