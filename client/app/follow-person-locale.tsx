import { useQueryClient, type Query } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import {
  getCycle,
  getPreparedRelease,
  getReceipt,
  listCycles,
  listPreparedReleases,
  readSubmission,
} from '#client/api/endpoints.generated.ts'
import { useSession } from '#client/api/session.ts'
import { isLocaleChosen } from '#client/i18n/chosen-locale.ts'
import { useLanguage } from '#client/i18n/messages.tsx'

/** After signing in, the language kept with the person is used, unless another was chosen in this browser or named in the address. */
export function FollowPersonLocale() {
  const { locale, choose } = useLanguage()
  const kept = useSession().data?.person?.locale
  useEffect(() => {
    if (kept !== undefined && kept !== locale && !isLocaleChosen()) void choose(kept, { remember: false })
  }, [kept, locale, choose])
  useTitlesIn(locale)
  return null
}

/** Replies that name a cycle in the language they were asked for in. */
const named = [getCycle, listCycles, getReceipt, readSubmission, listPreparedReleases, getPreparedRelease]

/** When the language changes, cycles are asked anew what they are called in it; until then the old name stands. */
function useTitlesIn(locale: string): void {
  const kept = useQueryClient()
  const last = useRef(locale)
  useEffect(() => {
    if (last.current === locale) return
    last.current = locale
    // A first reading still on its way was asked for in the old language: it is given up.
    const titled = { predicate: ({ queryKey: [id] }: Query) => named.some((one) => one.id === id) }
    void kept.cancelQueries(titled).then(() => kept.invalidateQueries(titled))
  }, [kept, locale])
}
