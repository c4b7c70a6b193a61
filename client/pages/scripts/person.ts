/** Who is signed in, on pages that are the same for everybody: asked for only where somebody was signed in before. */

const storageKey = 'pillar.wasSignedIn'

interface Session {
  readonly signedIn: boolean
  readonly person?: { readonly name: string }
  readonly memberships: readonly { readonly state?: string }[]
}

const person = document.querySelector<HTMLElement>('[data-person]')
if (person && wasSignedIn()) void show(person)

async function show(place: HTMLElement): Promise<void> {
  const reply = await ask('GET')
  if (!reply?.ok) return
  const { signedIn, person: found, memberships } = (await reply.json()) as Session // declared by the endpoint
  const link = place.querySelector('a')
  if (!signedIn || !found || !link) return
  link.replaceChildren(Object.assign(document.createElement('bdi'), { textContent: found.name }))
  place.hidden = false
  // Who answers for a State signs out in the application, which looks for answers not yet sent first.
  if (memberships.every(({ state }) => state === undefined)) offerSigningOut()
}

function offerSigningOut(): void {
  const place = document.querySelector<HTMLElement>('[data-sign-out]')
  if (!place) return
  place.hidden = false
  place.querySelector('button')?.addEventListener('click', () => void signOut(place))
}

async function signOut(place: HTMLElement): Promise<void> {
  const failure = place.querySelector<HTMLElement>('[role=status] > *')
  if (failure) failure.hidden = true
  const reply = await ask('DELETE')
  // A session that has ended before is what was wanted.
  if (reply?.ok || reply?.status === 401) leave()
  else if (failure) failure.hidden = false
}

function leave(): void {
  localStorage.removeItem(storageKey)
  if (location.pathname.startsWith('/submitted/')) location.assign('/')
  else location.reload()
}

function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null
  } catch {
    return false // storage forbidden
  }
}

/** No network: the page stays as it is for everybody. */
async function ask(method: 'GET' | 'DELETE'): Promise<Response | undefined> {
  return fetch('/api/v1/session', { method }).catch(() => undefined)
}
