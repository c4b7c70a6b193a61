import type { CycleReply } from '#shared/contract/cycles.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Tag, type TagTone } from '#client/ui/tag.tsx'

const tones: Readonly<Record<CycleReply['status'], TagTone>> = { draft: 'attention', open: 'todo', closed: 'finished' }

export function CycleStatusTag({ cycle }: { readonly cycle: CycleReply }) {
  const t = useMessages()
  return <Tag tone={tones[cycle.status]}>{t(`cycles.status.${cycle.status}`)}</Tag>
}
