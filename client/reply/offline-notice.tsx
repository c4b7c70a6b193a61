import { listReplies } from '#client/api/endpoints.generated.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { useOnline } from './use-online.ts'
import { useSaving } from './use-reply-values.ts'

/** Without a connection: of when what is shown is, what is still on this device, and what has to wait. */
export function OfflineNotice() {
  const { t, formats } = useLanguage()
  const isOnline = useOnline()
  const { queue, hold } = useSaving()
  const { dataUpdatedAt, isRefetchError } = useEndpoint(listReplies, {})
  const isCutOff = !isOnline || isRefetchError || hold.kind === 'offline'
  if (!isCutOff) return null
  const answers = new Set(queue.map(({ op }) => op.question)).size
  const time = formats.time(new Date(dataUpdatedAt).toISOString())
  return (
    <Banner tone="warning" title={t('answering.offline', { answers })} announce="politely">
      <p>{t('answering.offlineSince', { time })}</p>
    </Banner>
  )
}
