import { useCallback, useSyncExternalStore } from 'react'

/** Room for a panel beside the form. */
export const wide = '(min-width: 64rem)'
/** Too narrow for a table of several columns. */
export const narrow = '(max-width: 39.99rem)'

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
