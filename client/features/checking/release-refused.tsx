import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import type { Release } from './use-release.ts'

/** Why a choice of who may see what was not taken over. */
export function ReleaseRefused({ release: { error, waiting, changedBy } }: { readonly release: Release }) {
  const { t, formats } = useLanguage()
  if (error !== undefined) return <ProblemNotice error={error} />
  if (waiting) return <Banner tone="danger" title={t('checking.notAllSaved')} announce="at-once" />
  if (changedBy === undefined) return null
  const title =
    changedBy.length > 0 ? t('checking.changedBy', { names: formats.list(changedBy) }) : t('checking.changedMeanwhile')
  return (
    <Banner tone="danger" title={title} announce="at-once">
      <p>{t('checking.notChanged')}</p>
    </Banner>
  )
}
