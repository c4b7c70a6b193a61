import { createContext, useContext } from 'react'

const SiteNameContext = createContext('Pillar')

/** Name of the installation, put behind every page title. */
export const SiteNameProvider = SiteNameContext.Provider

export function useSiteName(): string {
  return useContext(SiteNameContext)
}
