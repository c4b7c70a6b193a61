import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
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
const draftOf = (revision: number, standings: readonly Standing[], status = 'draft') => ({
  id: 'draft',
  revision,
  status,
  kind: 'theme',
  scope: 'I',
  locale: 'en',
  cycle: 'annual-2026',
  edition: '2026.1',
  stale: [],
  ...(status === 'withdrawn' && { withdrawnAt: '2026-11-22T18:00:00.000Z', withdrawalReason: 'Of a wrong year.' }),
  document: {
    title: 'Crime prevention',
    subtitle: '',
    titleBlock: {},
    cycle: { key: 'annual-2026', title: 'Annual report 2026', provenance: 'live' },
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
function serves(changing: (nth: number) => Response | undefined, given: Standing = 'proposed'): string[] {
  const asked: string[] = []
  let revision = 1
  let status = 'draft'
  let standings: readonly Standing[] = Array.from({ length: 101 }, () => given)
  const answer = () => {
    const headers = { 'content-type': 'application/json', etag: `"${revision}"` }
    return new Response(JSON.stringify(draftOf(revision, standings, status)), { headers })
  }
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method === 'GET') return answer()
    if (address.endsWith('/withdrawal')) {
      status = 'withdrawn'
      asked.push(`withdraw: ${(JSON.parse(typeof body === 'string' ? body : '{}') as { reason: string }).reason}`)
      return answer()
    }
    asked.push(address.endsWith('/publication') ? 'publish' : 'change')
    if (asked.at(-1) === 'publish') {
      status = 'published'
      return answer()
    }
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

function refusedWith(status: number, code: string): Response {
  const problem = { type: 'about:blank', title: `No: ${code}`, status, instance: '', code }
  return new Response(JSON.stringify(problem), { status, headers: { 'content-type': 'application/problem+json' } })
}

function opensTheDraft(): void {
  render(
    <LanguageContext.Provider value={languageOf('en', {}, async () => undefined)}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <DraftPage summary="draft" />
      </QueryClientProvider>
    </LanguageContext.Provider>,
  )
}

async function acceptsAllAndPublishes(): Promise<void> {
  opensTheDraft()
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
  const asked = serves(() => refusedWith(412, 'precondition.failed'))
  await acceptsAllAndPublishes()
  expect(await screen.findByText('drafts.notPublished')).toBeTruthy()
  expect(await screen.findByText('drafts.notSaved')).toBeTruthy()
  expect(asked).toEqual(['change'])
})

test('a text whose saving is refused stays in its editor as it was typed, with the problem beside it, said once', async () => {
  const asked = serves((nth) => (nth === 1 ? refusedWith(422, 'summary.figureUnknown') : undefined))
  opensTheDraft()
  const card = within((await screen.findAllByRole('region', { name: 'drafts.paragraph' }))[0] ?? document.body)
  await userEvent.click(card.getByRole('button', { name: 'drafts.edit' }))
  await userEvent.type(card.getByRole('textbox'), ' A sentence of mine.')
  await userEvent.click(card.getByRole('button', { name: 'drafts.save' }))
  expect(await card.findByText('No: summary.figureUnknown')).toBeTruthy()
  expect(screen.getAllByText('No: summary.figureUnknown')).toHaveLength(1)
  expect(screen.queryByText('drafts.notSaved')).toBeNull()
  expect(card.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Words of p0. A sentence of mine.')

  await userEvent.type(card.getByRole('textbox'), ' Put right.')
  await userEvent.click(card.getByRole('button', { name: 'drafts.save' }))
  await expect.poll(() => card.queryByRole('textbox')).toBeNull()
  expect(asked).toEqual(['change', 'change'])
})

test('a decided draft is published only after being asked, and is told what goes out and where', async () => {
  const asked = serves(() => undefined, 'accepted')
  opensTheDraft()
  await userEvent.click(await screen.findByRole('button', { name: 'drafts.publish' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'drafts.publishAsk' }))
  expect(dialog.getByText('Crime prevention')).toBeTruthy()
  expect(dialog.getByText('drafts.in.en')).toBeTruthy()
  expect(dialog.getByRole('link').getAttribute('href')).toBe('/themes/I?cycle=annual-2026&locale=en')
  expect(asked).toEqual([])
  expect(screen.queryByText('drafts.isPublic')).toBeNull()
  await userEvent.click(dialog.getByRole('button', { name: 'drafts.publishNow' }))
  await expect.poll(() => asked).toEqual(['publish'])
  // From now on a change takes it away from the public: that is said before any is made.
  expect(await screen.findByText('drafts.isPublic')).toBeTruthy()
})

test('a published text is withdrawn only with a reason, and may be published again', async () => {
  const asked = serves(() => undefined, 'accepted')
  opensTheDraft()
  expect(await screen.findByRole('button', { name: 'drafts.publish' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'drafts.withdraw' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'drafts.publish' }))
  await userEvent.click(await screen.findByRole('button', { name: 'drafts.publishNow' }))
  await userEvent.click(await screen.findByRole('button', { name: 'drafts.withdraw' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'drafts.withdrawAsk' }))
  await userEvent.click(dialog.getByRole('button', { name: 'drafts.withdrawNow' }))
  expect(await dialog.findByText('drafts.mistake.withdrawReason')).toBeTruthy()
  expect(asked).toEqual(['publish'])
  await userEvent.type(dialog.getByRole('textbox'), 'Of a wrong year.')
  await userEvent.click(dialog.getByRole('button', { name: 'drafts.withdrawNow' }))
  await expect.poll(() => asked).toEqual(['publish', 'withdraw: Of a wrong year.'])
  expect(await screen.findByText('drafts.isWithdrawn')).toBeTruthy()
  expect(screen.getByText('Of a wrong year.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'drafts.publishAgain' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'drafts.withdraw' })).toBeNull()
})

test('many proposals are accepted at once only after being asked', async () => {
  const asked = serves(() => undefined)
  opensTheDraft()
  await userEvent.click(await screen.findByRole('button', { name: 'drafts.acceptAll' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'drafts.acceptAllAsk' }))
  expect(asked).toEqual([])
  await userEvent.click(dialog.getByRole('button', { name: 'drafts.acceptAll' }))
  await expect.poll(() => asked).toEqual(['change', 'change'])
})
