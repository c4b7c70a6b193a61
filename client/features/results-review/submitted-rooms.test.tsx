import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Role } from '#shared/access/roles.ts'
import { getSession } from '#client/api/endpoints.generated.ts'
import { keyOf } from '#client/api/use-endpoint.ts'
import { LanguageContext, languageOf } from '#client/i18n/messages.tsx'
import { SubmittedRooms } from './submitted-rooms.tsx'

afterEach(cleanup)

function seenAs(role: Role): readonly (string | null)[] {
  const kept = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  kept.setQueryData(keyOf(getSession, {}), { signedIn: true, memberships: [{ id: 'm1', role }] })
  render(
    <LanguageContext.Provider value={languageOf('fr', {}, async () => undefined)}>
      <QueryClientProvider client={kept}>
        <SubmittedRooms />
      </QueryClientProvider>
    </LanguageContext.Provider>,
  )
  return screen.queryAllByRole('link').map((link) => link.getAttribute('href'))
}

test.each(['secretariat-officer', 'secretariat-administrator'] as const)(
  'whoever reviews results as %s reaches the analyses that colleagues share',
  (role) => {
    expect(seenAs(role)).toContain('/submitted/analyses?locale=fr')
  },
)

test('who may not read what is not public is offered none of it', () => {
  expect(seenAs('focal-point')).toEqual([])
})
