import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'

/** Shown when a page failed to draw or its program could not be fetched, often because a new version was installed. */
export function BrokenPage({ onRetry }: { readonly onRetry: () => void }) {
  const t = useMessages()
  const offline = !navigator.onLine
  return (
    <>
      <PageHeading title={t('app.broken')} lead={t(offline ? 'app.brokenOffline' : 'app.brokenLead')} />
      <Actions>
        {!offline && <Button onClick={() => location.reload()}>{t('app.reload')}</Button>}
        <Button look="secondary" onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      </Actions>
    </>
  )
}
