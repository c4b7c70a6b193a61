import { useMessages } from '#client/i18n/messages.tsx'
import { ButtonLink } from '#client/ui/button.tsx'
import { PageHeading } from '#client/ui/page-heading.tsx'

export function NotFoundPage() {
  const t = useMessages()
  return (
    <>
      <PageHeading title={t('app.notFound')} lead={t('app.notFoundLead')} />
      <ButtonLink href="/work">{t('app.toWork')}</ButtonLink>
    </>
  )
}
