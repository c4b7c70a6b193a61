import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listReplies } from '#client/api/endpoints.generated.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useHeads } from '#client/reply/use-reply-values.ts'
import { Banner } from '#client/ui/banner.tsx'

/** Somebody submitted the reply while this page was open: what was typed since is kept beside it, and the page turns to reading. */
export function LateNotice() {
  const t = useMessages()
  const kept = useQueryClient()
  const late = useHeads((heads) => heads.late.size)
  useEffect(() => {
    if (late > 0) void kept.invalidateQueries({ queryKey: [listReplies.id] })
  }, [late, kept])
  if (late === 0) return null
  return (
    <Banner tone="danger" title={t('answering.save.late')} announce="at-once">
      {t('answering.save.lateRemedy')}
    </Banner>
  )
}
