import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from './app.tsx'
import { amina, fakeNetwork, nobody, refusal } from './fake-network.fixture.ts'

const cast = { people: [{ key: 'morocco', name: 'Amina Benali', role: 'focal-point', state: 'MAR' }] }
const empty = { 'GET /replies': () => ({ body: { replies: [] } }), 'GET /cycles': () => ({ body: { cycles: [] } }) }
const patient = { timeout: 5000 }

beforeEach(() => {
  // jsdom has neither dialogs nor scrolling.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  vi.stubGlobal('scrollTo', () => undefined)
  localStorage.clear()
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function openAt(address: string): void {
  history.replaceState(null, '', address)
  render(<App />)
}

describe('getting in', () => {
  test('who is not signed in signs in first, with one click in the demonstration, and lands where they wanted to go', async () => {
    let session: unknown = nobody
    fakeNetwork({
      ...empty,
      'GET /session': () => ({ body: session }),
      'GET /demo/people': () => ({ body: cast }),
      'POST /demo/session': (body) => {
        expect(body).toEqual({ key: 'morocco' })
        session = amina
        return { body: session }
      },
    })
    openAt('/work')
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' }, patient)).toBeTruthy()
    expect(location.search).toBe('?next=%2Fwork')
    await userEvent.click(await screen.findByRole('button', { name: /Amina Benali/ }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Your reports' }, patient)).toBe(document.activeElement)
    expect(screen.getByText('No cycle is open for your State')).toBeTruthy()
    expect(document.title).toBe('Your reports – Pillar')
  })

  test('a wrong code is said at the field, a right one signs in', async () => {
    fakeNetwork({
      ...empty,
      'GET /session': () => ({ body: nobody }),
      'GET /demo/people': () => ({ body: cast }),
      'POST /sign-in-requests': () => ({ status: 202, body: { minutes: 15 } }),
      'POST /session': (body) =>
        (body as { code: string }).code === '123456' ? { body: amina } : refusal(422, 'signIn.codeWrong', 'Wrong code'),
    })
    openAt('/enter')
    await userEvent.type(await screen.findByLabelText('E-mail address', {}, patient), 'amina@example.org')
    await userEvent.click(screen.getByRole('button', { name: 'Send me a link and a code' }))
    const code = await screen.findByLabelText('Six-digit code')
    expect(code).toBe(document.activeElement)
    await userEvent.type(code, '000000{Enter}')
    expect(await screen.findByText(/This is not the code that was sent/)).toBeTruthy()
    expect(code.getAttribute('aria-invalid')).toBe('true')
    await userEvent.clear(code)
    await userEvent.type(code, '123 456{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Your reports' }, patient)).toBeTruthy()
  })

  test('opening a link changes nothing; Continue does, and an expired link offers a new one to the same address', async () => {
    const calls = fakeNetwork({
      'GET /session': () => ({ body: nobody }),
      'POST /session': () => refusal(410, 'signIn.linkExpired', 'Expired'),
      'POST /sign-in-requests': (body) => {
        expect(body).toEqual({ expiredToken: 'abcdefghijklmnopqrstuvwxyz', locale: 'en' })
        return { status: 202, body: { minutes: 15 } }
      },
    })
    openAt('/enter/link#abcdefghijklmnopqrstuvwxyz')
    const proceed = await screen.findByRole('button', { name: 'Continue' }, patient)
    expect(calls).toEqual(['GET /session'])
    await userEvent.click(proceed)
    await userEvent.click(await screen.findByRole('button', { name: 'Send a new link to the same address' }))
    expect(await screen.findByText('A new link and a new code were sent')).toBeTruthy()
  })
})

describe('an analyst', () => {
  const ingrid = { ...amina, memberships: [{ id: 'm2', role: 'analyst' }] }

  test('has a first page and a menu of what may be read, and no board', async () => {
    fakeNetwork({ 'GET /session': () => ({ body: ingrid }) })
    openAt('/work')
    expect(await screen.findByRole('heading', { level: 1, name: 'Your analyses' }, patient)).toBeTruthy()
    const menu = within(screen.getAllByRole('banner')[0] ?? document.body)
    const ways = menu
      .getAllByRole('link', { hidden: true })
      .map((link) => [link.textContent, link.getAttribute('href')])
    expect(ways).toContainEqual(['Analysis', '/submitted/analysis?locale=en'])
    expect(ways).toContainEqual(['Narratives', '/submitted/narratives?locale=en'])
    expect(ways).toContainEqual(['Results', '/submitted/data'])
    expect(menu.queryByRole('link', { name: 'Cycles', hidden: true })).toBeNull()
  })

  test('is told whom to ask for the board, before anything is refused', async () => {
    const calls = fakeNetwork({ 'GET /session': () => ({ body: ingrid }) })
    openAt('/secretariat/cycles/annual-2026')
    expect(await screen.findByText(/ask the administrator of the secretariat/, {}, patient)).toBeTruthy()
    expect(calls.filter((call) => call !== 'GET /session')).toEqual([])
  })
})

describe('languages', () => {
  test('switching is at once, turns the page round, and is remembered', async () => {
    fakeNetwork({ 'GET /session': () => ({ body: nobody }), 'GET /demo/people': () => ({ body: cast }) })
    openAt('/enter')
    const email = await screen.findByLabelText('E-mail address', {}, patient)
    await userEvent.type(email, 'amina@example.org')
    await userEvent.click(screen.getByRole('button', { name: 'عربي' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'تسجيل الدخول' })).toBeTruthy()
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl'])
    expect(screen.getByLabelText<HTMLInputElement>('عنوان البريد الإلكتروني').value).toBe('amina@example.org')
    expect(await screen.findByText(/المغرب/)).toBeTruthy()
    expect(localStorage.getItem('pillar.locale')).toBe('ar')
  })

  test('the language in the address holds for this visit, whatever was chosen before; chosen by hand, another holds from then on', async () => {
    localStorage.setItem('pillar.locale', 'en')
    fakeNetwork({ 'GET /session': () => ({ body: nobody }), 'GET /demo/people': () => ({ body: cast }) })
    openAt('/enter?next=%2Fwork&locale=ar')
    expect(await screen.findByRole('heading', { level: 1, name: 'تسجيل الدخول' }, patient)).toBeTruthy()
    expect(localStorage.getItem('pillar.locale')).toBe('en')
    await userEvent.click(screen.getByRole('button', { name: 'Français' }))
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('fr'))
    expect(location.search).toBe('?next=%2Fwork')
  })

  test('the language in the address goes before the one kept with the person; that of a mail does not', async () => {
    const french = { ...amina, person: { ...amina.person, locale: 'fr' } }
    fakeNetwork({ ...empty, 'GET /session': () => ({ body: french }) })
    openAt('/work?locale=ar')
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('ar'), patient)
    expect(await screen.findByRole('heading', { level: 1 }, patient)).toBeTruthy()
    expect(document.documentElement.lang).toBe('ar')
    cleanup()
    openAt('/enter/link?locale=ar')
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('fr'), patient)
  })

  test('six languages in their order; those not complete are named, not offered', async () => {
    fakeNetwork({ 'GET /session': () => ({ body: nobody }), 'GET /demo/people': () => ({ body: cast }) })
    openAt('/enter')
    const bar = await screen.findByRole('navigation', { name: 'Languages' }, patient)
    expect(
      within(bar)
        .getAllByRole('listitem')
        .map((item) => item.textContent?.split(' ')[0]),
    ).toEqual(['عربي', '中文', 'English', 'Français', 'Русский', 'Español'])
    expect(within(bar).getAllByRole('button')).toHaveLength(3)
  })
})

describe('when something goes wrong', () => {
  test('a refusal is shown in the words of the server with its reference, and can be tried again', async () => {
    let broken = true
    fakeNetwork({
      ...empty,
      'GET /session': () => ({ body: amina }),
      'GET /replies': () => (broken ? refusal(500, 'server.fault', 'Something broke here') : { body: { replies: [] } }),
    })
    openAt('/work')
    const alert = await screen.findByRole('alert', {}, patient)
    expect(alert.textContent).toContain('Something broke here')
    expect(alert.textContent).toContain('req-1')
    broken = false
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Your reports' })).toBeTruthy()
  })

  test('when the session ends, one signs in over the page and the page goes on', async () => {
    let ended = false
    fakeNetwork({
      ...empty,
      'GET /session': () => ({ body: amina }),
      'GET /demo/people': () => ({ body: cast }),
      'GET /cycles': () => (ended ? refusal(401, 'session.expired', 'Ended') : { body: { cycles: [] } }),
      'POST /demo/session': () => {
        ended = false
        return { body: amina }
      },
    })
    ended = true
    openAt('/work')
    expect(await screen.findByRole('heading', { name: 'Sign in again' }, patient)).toBeTruthy()
    await userEvent.click(await screen.findByRole('button', { name: /Amina Benali/ }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Your reports' }, patient)).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Sign in again' })).toBeNull()
  })

  test('a step that needs a code from the mail first goes on by itself once the code is entered', async () => {
    let confirmed = false
    const calls = fakeNetwork({
      ...empty,
      'GET /session': () => ({ body: amina }),
      'GET /replies': () =>
        confirmed ? { body: { replies: [] } } : refusal(403, 'session.freshRequired', 'Please confirm'),
      'POST /session/confirmation-requests': () => ({ status: 202, body: { minutes: 30 } }),
      'POST /session/confirmation': (body) => {
        confirmed = (body as { code: string }).code === '123456'
        return confirmed ? { body: { freshUntil: 'later' } } : refusal(422, 'signIn.codeWrong', 'Wrong')
      },
    })
    openAt('/work')
    const dialog = within(await screen.findByRole('dialog', {}, patient))
    expect(await dialog.findByText(/on its way to amina@example.org/)).toBeTruthy()
    await userEvent.type(dialog.getByLabelText('Six-digit code'), '000000{Enter}')
    expect(await dialog.findByText(/This is not the code/)).toBeTruthy()
    await userEvent.clear(dialog.getByLabelText('Six-digit code'))
    await userEvent.type(dialog.getByLabelText('Six-digit code'), '123456{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Your reports' }, patient)).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(calls.filter((one) => one.endsWith('confirmation-requests'))).toHaveLength(1)
  })

  test.each([429, 503])(
    'signing out that is answered %i leaves nobody in the belief that they have left',
    async (status) => {
      const calls = fakeNetwork({
        ...empty,
        'GET /session': () => ({ body: amina }),
        'DELETE /session': () => refusal(status, 'server.busy', 'Busy'),
      })
      openAt('/work')
      // jsdom shows no popover, and nothing in one.
      const all = { hidden: true }
      const still = { name: 'You are still signed in', ...all }
      await userEvent.click(await screen.findByRole('button', { name: 'Sign out', ...all }, patient))
      const dialog = within(await screen.findByRole('dialog', still, patient))
      expect(dialog.getByRole('alert', all).textContent).toContain('Signing out did not work')
      await userEvent.click(dialog.getByRole('button', { name: 'Try again', ...all }))
      await vi.waitFor(() => expect(calls.filter((name) => name === 'DELETE /session')).toHaveLength(2))
      await userEvent.click(await dialog.findByRole('button', { name: 'Stay signed in', ...all }))
      expect(screen.queryByRole('dialog', still)).toBeNull()
      expect(location.pathname).toBe('/work')
    },
  )

  test('an unknown address says so and leads back', async () => {
    fakeNetwork({ 'GET /session': () => ({ body: amina }) })
    openAt('/work/nowhere')
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' }, patient)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Go to your home page' }).getAttribute('href')).toBe('/work')
  })

  test('an unknown address asks nobody to sign in', async () => {
    fakeNetwork({ 'GET /session': () => ({ body: nobody }), 'GET /demo/people': () => ({ body: cast }) })
    openAt('/work/nowhere')
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' }, patient)).toBeTruthy()
    expect(location.pathname).toBe('/work/nowhere')
  })
})

test('the demonstration is labelled on every page', async () => {
  fakeNetwork({ 'GET /session': () => ({ body: nobody }), 'GET /demo/people': () => ({ body: cast }) })
  openAt('/enter')
  expect(await screen.findByText('Demonstration data: not statements by any State', {}, patient)).toBeTruthy()
})
