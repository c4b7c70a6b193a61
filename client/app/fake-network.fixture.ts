import { vi } from 'vitest'

type Answer = { readonly status?: number; readonly body?: unknown }
type Route = (body: unknown) => Answer | Promise<Answer>

/** The edge of the network: answers by method and path below `/api/v1`; whatever is not listed is a test's mistake. */
export function fakeNetwork(routes: Readonly<Record<string, Route>>) {
  const calls: string[] = []
  vi.stubGlobal('fetch', async (address: string, request: { readonly method: string; readonly body?: string }) => {
    const name = `${request.method} ${address.replace('/api/v1', '')}`
    calls.push(name)
    const route = routes[name]
    if (route === undefined) throw new TypeError(`No answer for ${name}`)
    const { status = 200, body = {} } = await route(request.body === undefined ? undefined : JSON.parse(request.body))
    const type = status >= 400 ? 'application/problem+json' : 'application/json'
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
  })
  return calls
}

export function refusal(status: number, code: string, title: string): Answer {
  return { status, body: { type: 'about:blank', title, status, instance: 'req-1', code } }
}

export const installation = { name: 'Pillar', demonstration: true, demonstrationStorage: false, mailFolder: true }
export const nobody = { signedIn: false, memberships: [], installation }
export const amina = {
  signedIn: true,
  person: { id: 'p1', name: 'Amina Benali', email: 'amina@example.org', locale: 'en' },
  memberships: [{ id: 'm1', role: 'focal-point', state: 'MAR' }],
  installation,
}
