import { Link } from 'wouter'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Banner } from '#client/ui/banner.tsx'

/** Nothing was submitted, since it would not have been what the person had looked at. */
export function ChangedMeanwhile({ by }: { readonly by: readonly string[] }) {
  const { t, formats } = useLanguage()
  const { cycle } = useOpenReply()
  const title =
    by.length > 0 ? t('submitting.changedBy', { names: formats.list(by) }) : t('submitting.changedMeanwhile')
  return (
    <Banner tone="danger" title={title} announce="at-once">
      <p>{t('submitting.nothingSubmitted')}</p>
      <p>
        <Link href={`/cycles/${cycle.key}/check`}>{t('submitting.checkAgain')}</Link>
      </p>
    </Banner>
  )
}
