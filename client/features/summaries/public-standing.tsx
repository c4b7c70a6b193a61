import type { SummaryReply } from '#shared/contract/summaries.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'

/** How a draft stands before the public: read by everybody, withdrawn, or not at all. */
export function PublicStanding({ draft }: { readonly draft: SummaryReply }) {
  const { t, formats } = useLanguage()
  const { status, withdrawnAt, withdrawalReason, locale } = draft
  if (status === 'draft') return null
  return (
    <Banner tone="warning">
      {status === 'published' && <p>{t('drafts.isPublic')}</p>}
      {withdrawnAt !== undefined && (
        <>
          <p>{t('drafts.isWithdrawn', { at: formats.brief(withdrawnAt) })}</p>
          <p lang={locale} dir="auto">
            {withdrawalReason}
          </p>
        </>
      )}
    </Banner>
  )
}
