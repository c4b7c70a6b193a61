import type { CycleReply } from '#shared/contract/cycles.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'

/** Says that nothing is open, and what comes next if a cycle is being prepared. */
export function NothingOpen({ prepared }: { readonly prepared: readonly CycleReply[] }) {
  const { t, formats } = useLanguage()
  const next = prepared.toSorted((a, b) => a.opensOn.localeCompare(b.opensOn))[0]
  return (
    <EmptyState title={t('home.nothingOpen')}>
      <p>
        {next === undefined
          ? t('home.nothingPrepared')
          : t('home.nextOpens', { title: next.title, day: formats.day(next.opensOn) })}
      </p>
    </EmptyState>
  )
}
