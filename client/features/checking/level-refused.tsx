import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import type { Failure } from './use-levels.ts'

/** Why a choice of who may see what was not taken over. */
export function LevelRefused({ failure }: { readonly failure: Failure }) {
  const { t, formats } = useLanguage()
  if ('error' in failure) return <ProblemNotice error={failure.error} />
  if ('waiting' in failure) return <Banner tone="danger" title={t('checking.notAllSaved')} announce="at-once" />
  const { changedBy } = failure
  const title =
    changedBy.length > 0 ? t('checking.changedBy', { names: formats.list(changedBy) }) : t('checking.changedMeanwhile')
  return (
    <Banner tone="danger" title={title} announce="at-once">
      <p>{t('checking.notChanged')}</p>
    </Banner>
  )
}
