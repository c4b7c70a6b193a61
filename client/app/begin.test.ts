import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { begin } from './begin.ts'
import { amina, fakeNetwork, nobody } from './fake-network.fixture.ts'

vi.mock(import('./fetch-answering.ts'), () => ({ fetchAnswering: async () => undefined }))

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const section = '/cycles/annual-2026/s/justice/2'
const replies = { replies: [{ id: 'r1', cycle: 'annual-2026', versionId: 'kyoto/annual/v3' }] }
const found = { 'GET /replies': () => ({ body: replies }), 'GET /cycles/annual-2026': () => ({}) }

test('for a section, everything it is made of is asked for, each once, in the language of the page', async () => {
  localStorage.setItem('pillar.locale', 'fr')
  const calls = fakeNetwork({
    ...found,
    'GET /session': () => ({ body: amina }),
    'GET /replies/r1/answers': () => ({}),
    'GET /versions/kyoto/annual/v3': () => ({}),
    'GET /versions/kyoto/annual/v3/messages/fr': () => ({}),
  })
  begin(section)
  expect(document.documentElement.lang).toBe('fr')
  await vi.waitFor(() => expect(calls).toHaveLength(6))
  expect(new Set(calls).size).toBe(6)
})

test.each([
  ['who is not signed in', nobody, section],
  ['a page that is no section', amina, '/work'],
])('%s asks for the session alone', async (_who, session, path) => {
  const calls = fakeNetwork({ ...found, 'GET /session': () => ({ body: session }) })
  begin(path)
  await vi.waitFor(() => expect(calls).toHaveLength(1))
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(calls).toEqual(['GET /session'])
})

test('who was signed in before is asked nothing twice, and does not wait for the session', async () => {
  localStorage.setItem('pillar.wasSignedIn', 'yes')
  const { promise, resolve } = Promise.withResolvers<{ body: unknown }>()
  const calls = fakeNetwork({
    ...found,
    'GET /session': () => promise,
    'GET /replies': () => ({ body: { replies: [] } }),
  })
  begin(section)
  await vi.waitFor(() => expect(calls).toContain('GET /replies'))
  resolve({ body: nobody })
  await vi.waitFor(() => expect(localStorage.getItem('pillar.wasSignedIn')).toBeNull())
  expect(calls.toSorted()).toEqual(['GET /cycles/annual-2026', 'GET /replies', 'GET /session'])
})

test('an address that cannot be read is left to the page', async () => {
  const calls = fakeNetwork({ 'GET /session': () => ({ body: amina }) })
  expect(() => begin('/cycles/%E0%A4/s/justice/2')).not.toThrow()
  expect(calls).toEqual([])
})

test('a reply that is not there ends it', async () => {
  const calls = fakeNetwork({
    ...found,
    'GET /session': () => ({ body: amina }),
    'GET /replies': () => ({ body: { replies: [] } }),
  })
  begin(section)
  await vi.waitFor(() => expect(calls).toContain('GET /replies'))
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(calls.toSorted()).toEqual(['GET /cycles/annual-2026', 'GET /replies', 'GET /session'])
})
