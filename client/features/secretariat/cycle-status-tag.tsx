import type { CycleReply } from '#shared/contract/cycles.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Tag, type TagTone } from '#client/ui/tag.tsx'

const tones: Readonly<Record<CycleReply['status'], TagTone>> = { draft: 'attention', open: 'todo', closed: 'finished' }

/** Where a cycle stands; of one that was agreed, the day on which it opens by itself. */
export function CycleStatusTag({ cycle }: { readonly cycle: CycleReply }) {
  const { t, formats } = useLanguage()
  return (
    <Tag tone={tones[cycle.status]}>
      {cycle.opensByItself
        ? t('cycles.status.agreed', { day: formats.day(cycle.opensOn) })
        : t(`cycles.status.${cycle.status}`)}
    </Tag>
  )
}
