import { useMessages } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import type { readOnlyReason } from './read-only-reason.ts'

export interface ReadOnlyBannerProps {
  readonly reason: NonNullable<ReturnType<typeof readOnlyReason>>
}

/** Why a section can be read but not answered. */
export function ReadOnlyBanner({ reason }: ReadOnlyBannerProps) {
  const t = useMessages()
  return <Banner tone="note" title={t(`answering.readOnly.${reason}`)} />
}
