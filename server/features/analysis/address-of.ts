import type { Members } from '#shared/analysis/analysis-request.ts'
import type { Audience } from '../indicators/index.ts'

/** Path of the page of an audience. */
export const analysisPath = { public: '/analysis', secretariat: '/submitted/analysis' } as const

/** The page's address with these members; what says nothing is left out. */
export function addressOf(audience: Audience, members: Members): string {
  const said = Object.entries(members).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  return said.length === 0 ? analysisPath[audience] : `${analysisPath[audience]}?${said.join('&')}`
}
