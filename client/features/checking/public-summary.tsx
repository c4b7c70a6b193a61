import { useMessages } from '#client/i18n/messages.tsx'
import { useLevelCounts } from '#client/reply/use-level-counts.ts'
import type { CurrentRelease } from './use-release.ts'

/** One sentence on what the public will see, and one on the rest. */
export function PublicSummary({ release }: { readonly release: CurrentRelease }) {
  const t = useMessages()
  const counts = useLevelCounts(release)
  return (
    <>
      <p>
        <strong>{t('checking.publicWillSee', { answers: counts.R3 })}</strong>
      </p>
      <p>{t('checking.othersWillSee', { states: counts.R2, secretariat: counts.R1 })}</p>
    </>
  )
}
