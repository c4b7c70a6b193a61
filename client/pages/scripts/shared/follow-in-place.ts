import { announce } from './announce.ts'
import { loadPage } from './load-page.ts'

type Enhance = (main: HTMLElement) => void
type History = 'push' | 'replace' | 'keep'

/** Parts of the document that say what is shown: they follow the address. */
const parts = ['#content', '[data-follows]']
const headParts = 'link[rel="canonical"], link[rel="alternate"], meta[property], meta[name="description"]'

/**
 * Lets filters, views and choices of a page take effect without leaving it: the same address is fetched, its main part
 * takes the place of the present one, focus stays where it was, and what is shown now is said. Anything that fails is
 * left to the browser, which loads the page as it would without a script.
 * @param enhance what is done with the main part, now and after each change
 */
export function followInPlace(enhance: Enhance): (address: string, history: History) => Promise<void> {
  let running = new AbortController()

  async function follow(address: string, history: History): Promise<void> {
    running.abort()
    running = new AbortController()
    const main = document.getElementById('content')
    main?.setAttribute('aria-busy', 'true')
    try {
      const next = await loadPage(address, running.signal)
      const focused = document.activeElement?.id ?? ''
      if (history === 'push') window.history.pushState(null, '', address)
      if (history === 'replace') window.history.replaceState(null, '', address)
      swap(next)
      restoreFocus(focused)
      announce(document.querySelector('[data-announce]')?.getAttribute('data-announce') ?? document.title)
      enhanceMain(enhance)
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      window.location.assign(address)
    }
  }

  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset['controls'] === undefined) return
    event.preventDefault()
    void follow(addressOfForm(form), 'push')
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || !staysHere(link, event)) return
    event.preventDefault()
    void follow(link.href, 'push')
  })
  window.addEventListener('popstate', () => void follow(window.location.href, 'keep'))
  enhanceMain(enhance)
  return follow
}

function enhanceMain(enhance: Enhance): void {
  const main = document.getElementById('content')
  if (main) enhance(main)
}

function swap(next: Document): void {
  for (const selector of parts) {
    const fresh = next.querySelector(selector)
    if (fresh) document.querySelector(selector)?.replaceWith(document.adoptNode(fresh))
  }
  document.title = next.title
  for (const old of document.head.querySelectorAll(headParts)) old.remove()
  document.head.append(...[...next.head.querySelectorAll(headParts)].map((node) => document.adoptNode(node)))
}

/** Back to the control that was used; where it is gone, to the heading. */
function restoreFocus(id: string): void {
  const same = id === '' ? null : document.getElementById(id)
  const heading = document.querySelector<HTMLElement>('#content h1')
  if (!same) heading?.setAttribute('tabindex', '-1')
  const target = same ?? heading
  target?.focus({ preventScroll: true })
}

/** The address a form leads to; fields left empty are not named. */
function addressOfForm(form: HTMLFormElement): string {
  const address = new URL(form.action)
  address.search = ''
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') address.searchParams.append(name, value)
  return address.href
}

/** Links to other choices of the same page, followed plainly. */
function staysHere(link: HTMLAnchorElement, event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return false
  const to = new URL(link.href)
  const { origin, pathname, search } = window.location
  const inMain = link.closest('#content') !== null
  return inMain && to.origin === origin && to.pathname === pathname && to.search !== search && to.hash === ''
}
