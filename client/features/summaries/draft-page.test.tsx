import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Standing } from '#shared/summary/document.ts'
import { LanguageContext, languageOf } from '#client/i18n/messages.tsx'
import { DraftPage } from './draft-page.tsx'

const paragraph = (id: string, standing: Standing) => ({
  kind: 'paragraph',
  id,
  runs: [`Words of ${id}.`],
  sentences: [],
  standing,
})
const draftOf = (revision: number, standings: readonly Standing[]) => ({
  id: 'draft',
  revision,
  status: 'draft',
  locale: 'en',
  cycle: 'annual-2026',
  edition: '2026.1',
  stale: [],
  document: {
    title: 'Crime prevention',
    subtitle: '',
    titleBlock: {},
    blocks: standings.map((standing, at) => paragraph(`p${at}`, standing)),
    annexes: [],
  },
})

beforeEach(() => {
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A server with one draft. `changing` says what becomes of each change; what was asked of it, in order. */
function serves(changing: (nth: number) => Response | undefined): string[] {
  const asked: string[] = []
  let revision = 1
  let standings: readonly Standing[] = Array.from({ length: 101 }, () => 'proposed')
  const answer = () => {
    const headers = { 'content-type': 'application/json', etag: `"${revision}"` }
    return new Response(JSON.stringify(draftOf(revision, standings)), { headers })
  }
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method === 'GET') return answer()
    asked.push(address.endsWith('/publication') ? 'publish' : 'change')
    if (asked.at(-1) === 'publish') return answer()
    const refusal = changing(asked.length)
    if (refusal) return refusal
    const { changes } = JSON.parse(typeof body === 'string' ? body : '{}') as { changes: { paragraph: string }[] }
    const accepted = new Set(changes.map((change) => change.paragraph))
    standings = standings.map((standing, at) => (accepted.has(`p${at}`) ? 'accepted' : standing))
    revision += 1
    return answer()
  })
  return asked
}

async function acceptsAllAndPublishes(): Promise<void> {
  render(
    <LanguageContext.Provider value={languageOf('en', {}, async () => undefined)}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <DraftPage summary="draft" />
      </QueryClientProvider>
    </LanguageContext.Provider>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'drafts.publish' }))
  await userEvent.click(await screen.findByRole('button', { name: 'drafts.acceptAndPublish' }))
}

test('what is accepted at once is published behind it, in its turn', async () => {
  const asked = serves(() => undefined)
  await acceptsAllAndPublishes()
  await expect.poll(() => asked).toEqual(['change', 'change', 'publish'])
  expect(screen.queryByText('drafts.notPublished')).toBeNull()
})

test('where accepting fails nothing behind it is sent, least of all publishing, and the page says so', async () => {
  const refusal = { type: 'about:blank', title: 'No', status: 412, instance: '', code: 'precondition.failed' }
  const asked = serves(
    () =>
      new Response(JSON.stringify(refusal), { status: 412, headers: { 'content-type': 'application/problem+json' } }),
  )
  await acceptsAllAndPublishes()
  expect(await screen.findByText('drafts.notPublished')).toBeTruthy()
  expect(await screen.findByText('drafts.notSaved')).toBeTruthy()
  expect(asked).toEqual(['change'])
})
