import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const failed = 'It could not be deleted.'

beforeEach(() => {
  vi.resetModules()
  document.body.innerHTML = `<ul><li>Mine <button data-delete="a1" hidden>Delete</button><p role="status" data-failed="${failed}"></p></li></ul>`
})
afterEach(() => vi.unstubAllGlobals())

async function pressDelete(answer: () => Promise<Response>): Promise<void> {
  vi.stubGlobal('fetch', answer)
  await import('./analysis.ts')
  document.querySelector('button')?.click()
}

const said = () => document.querySelector('[role=status]')?.textContent

test.each([
  ['refused', async () => new Response('', { status: 401 })],
  ['without a connection', () => Promise.reject(new TypeError('no network'))],
])('a kept analysis whose removal is %s stays, and that is said', async (_how, answer) => {
  await pressDelete(answer)
  await vi.waitFor(() => expect(said()).toBe(failed))
  expect(document.querySelectorAll('li')).toHaveLength(1)
})

test.each([204, 404])('a kept analysis goes from the list once it is gone (%i)', async (status) => {
  await pressDelete(async () => new Response(null, { status }))
  await vi.waitFor(() => expect(document.querySelectorAll('li')).toHaveLength(0))
})
