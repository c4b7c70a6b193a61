import { useMessages } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import type { SentInvitation } from './assign-form.tsx'

/** Says that an invitation is on its way, and under which name where the address was known under another. */
export function SentNotice({ sent: { name, email, knownAs } }: { readonly sent: SentInvitation }) {
  const t = useMessages()
  return (
    <Banner tone="done" title={t('assign.sent', { name: `\u2068${knownAs ?? name}\u2069` })} announce="politely">
      {knownAs !== undefined && <p>{t('assign.knownAs', { name: `\u2068${knownAs}\u2069`, email })}</p>}
    </Banner>
  )
}
