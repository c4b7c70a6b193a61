import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { partKinds } from '#shared/text/message.ts'
import type { Catalogue } from '#client/i18n/load-catalogue.ts'
import { LanguageContext, languageOf } from '#client/i18n/messages.tsx'
import { PersonDialog } from './person-dialog.tsx'

beforeEach(() => {
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})
afterEach(cleanup)

test('who was invited after midnight in Vienna was invited on that day, as the refusal of a second mail says', () => {
  const person = { id: 'tala', name: 'Tala', email: 'tala@tuv.example', locale: 'en', entered: true } as const
  const row = { state: 'TUV', name: 'Tuvalu', group: 'un-apg', status: 'not-started', correcting: false } as const
  const sentences: Catalogue = { 'person.since': [[partKinds.given, 'day']] }
  render(
    <LanguageContext.Provider value={languageOf('en', sentences, async () => undefined)}>
      <QueryClientProvider client={new QueryClient()}>
        <PersonDialog
          person={{
            ...person,
            since: '2026-11-01T23:30:00.000Z',
            role: 'observer',
            row: { ...row, focalPoints: [], observers: [] },
          }}
          cycle="annual"
          onClose={() => undefined}
          onDone={() => undefined}
        />
      </QueryClientProvider>
    </LanguageContext.Provider>,
  )
  expect(screen.getByText(/^2 November 2026/)).toBeDefined()
})
