import { stepOf } from './arrows.ts'

/**
 * Makes a list of links to views into tabs: one stop of the Tab key, arrows move between them, Enter or Space shows one.
 * Showing takes a request, so moving alone does not show (WAI-ARIA practices, tabs with manual activation).
 */
export function makeTabs(nav: Element): void {
  const list = nav.querySelector('ul')
  const tabs = [...nav.querySelectorAll('a')]
  const panel = document.getElementById('view')
  if (!list || !panel || tabs.length === 0) return
  list.setAttribute('role', 'tablist')
  list.setAttribute('aria-label', nav.getAttribute('aria-label') ?? '')
  for (const item of list.children) item.setAttribute('role', 'presentation')
  for (const tab of tabs) dress(tab, panel)
  list.addEventListener('keydown', (event) => onKey(event, tabs))
}

function dress(tab: HTMLAnchorElement, panel: HTMLElement): void {
  const selected = tab.getAttribute('aria-current') !== null
  tab.setAttribute('role', 'tab')
  tab.setAttribute('aria-selected', String(selected))
  tab.tabIndex = selected ? 0 : -1
  if (!selected) return
  tab.setAttribute('aria-controls', panel.id)
  panel.setAttribute('role', 'tabpanel')
  panel.removeAttribute('aria-label')
  panel.setAttribute('aria-labelledby', tab.id)
}

function onKey(event: KeyboardEvent, tabs: readonly HTMLAnchorElement[]): void {
  const at = tabs.findIndex((tab) => tab === event.target)
  const step = stepOf(event.key)
  const ends: Readonly<Record<string, number>> = { Home: 0, End: tabs.length - 1 }
  const to = step === undefined ? ends[event.key] : (at + step + tabs.length) % tabs.length
  if (event.key === ' ') tabs[at]?.click()
  else if (to !== undefined) tabs[to]?.focus()
  else return
  event.preventDefault()
}
