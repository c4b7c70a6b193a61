import { useEffect } from 'react'
import { useSession } from '#client/api/session.ts'
import { rememberedLocale } from '#client/i18n/chosen-locale.ts'
import { useLanguage } from '#client/i18n/messages.tsx'

/** After signing in, the language kept with the person is used, unless another was chosen in this browser. */
export function FollowPersonLocale() {
  const { locale, choose } = useLanguage()
  const kept = useSession().data?.person?.locale
  useEffect(() => {
    if (kept !== undefined && kept !== locale && rememberedLocale() === undefined)
      void choose(kept, { remember: false })
  }, [kept, locale, choose])
  return null
}
