import { useLanguage } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import type { Drafting } from './use-draft.ts'

/** Which changes are not saved, and whether the document was published or withdrawn, where a step failed. */
export function UndoneSteps({ undone }: Pick<Drafting, 'undone'>) {
  const { t } = useLanguage()
  if (undone.length === 0) return null
  const changes = undone.filter((step) => step === 'change').length
  return (
    <Banner tone="danger" announce="at-once">
      {changes > 0 && <p>{t('drafts.notSaved', { count: changes })}</p>}
      {undone.includes('publish') && <p>{t('drafts.notPublished')}</p>}
      {undone.includes('withdraw') && <p>{t('drafts.notWithdrawn')}</p>}
    </Banner>
  )
}
