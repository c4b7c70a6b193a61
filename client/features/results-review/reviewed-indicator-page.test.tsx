import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IndicatorReviewReply } from '#shared/contract/review.ts'
import type { ReviewedObservation } from '#shared/contract/review-parts.ts'
import { getIndicatorReview } from '#client/api/endpoints.generated.ts'
import { keyOf } from '#client/api/use-endpoint.ts'
import { catalogue } from '#client/i18n/catalogue-en.ts'
import { LanguageContext, languageOf } from '#client/i18n/messages.tsx'
import { ReviewedIndicatorPage } from './reviewed-indicator-page.tsx'

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

const place = { cycle: 'annual-2026', indicator: 'P1-04' }
const byFamily = { id: 'P1-16', name: 'Killed by their family', standing: 'undecided' } as const
const victims = { id: 'P1-20', name: 'Victims', standing: 'excluded' } as const

function odd(state: string, ...sameAnswers: ReviewedObservation['sameAnswers']): ReviewedObservation {
  return { state, value: 9, revision: 1, signs: [{ oddity: 'changed', figure: 300 }], sameAnswers }
}

/** The page as Elena opens it where these values of the victims of homicide stand out. */
function opens(...observations: IndicatorReviewReply['observations']): void {
  const kept = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  kept.setQueryData(['state-names', 'en'], { SWE: ['Sweden', ''], NOR: ['Norway', ''] })
  const coverage = { invited: 2, replies: 2, answered: 2, reasons: {}, blank: 0, notAsked: 0 }
  const counts = { odd: 2, undecided: 2, reviewed: 0, excluded: 0, withheld: 0 }
  const line = { id: 'P1-04', name: 'Homicide', rules: [], coverage, ...counts }
  const cycle = { key: place.cycle, title: 'Annual report 2026' }
  kept.setQueryData(keyOf(getIndicatorReview, { params: place, query: { locale: 'en' } }), {
    line,
    unit: 'per 100,000',
    cycle,
    observations,
  })
  render(
    <LanguageContext.Provider value={languageOf('en', catalogue, async () => undefined)}>
      <QueryClientProvider client={kept}>
        <ReviewedIndicatorPage {...place} />
      </QueryClientProvider>
    </LanguageContext.Provider>,
  )
}

const named = () => within(screen.getByRole('dialog')).queryAllByRole('listitem').map((one) => one.textContent) // prettier-ignore

test('a value leads to the other indicators that the same answers feed, each with how it stands there', () => {
  opens(odd('SWE', byFamily, victims))
  const row = screen.getByRole('row', { name: /^Sweden/ })
  const ways = within(row).getAllByRole('link').map((link) => link.getAttribute('href')) // prettier-ignore
  expect(ways).toEqual(['/results/review/annual-2026/P1-16', '/results/review/annual-2026/P1-20'])
  within(row).getByText(/stands out there too, not yet decided/)
  within(row).getByText(/already left out there/)
})

test('before a value is left out, the others in which its answers still count are named, and only they', async () => {
  opens(odd('SWE', byFamily, victims), odd('NOR', victims))
  await userEvent.click(screen.getByRole('button', { name: 'Leave out…: Sweden' }))
  expect(named()).toEqual(['P1-16 Killed by their family (stands out there too, not yet decided)'])
  screen.getByText(/decide there as well/)
  cleanup()
  opens(odd('NOR', victims))
  await userEvent.click(screen.getByRole('button', { name: 'Leave out…: Norway' }))
  expect(screen.queryByText(/decide there as well/)).toBeNull()
})

test('several left out at once: it is said of each State by its name', async () => {
  opens(odd('SWE', byFamily), odd('NOR', byFamily))
  await userEvent.click(screen.getByRole('checkbox', { name: /Choose all/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Leave the chosen out…' }))
  expect(named().map((one) => one?.slice(0, 14))).toEqual(['Sweden – P1-16', 'Norway – P1-16'])
})

test('the page says from which score on a value is far from the others, and among how many States', () => {
  opens(odd('SWE'))
  const rule = screen.getByText(/modified z-score is beyond/).textContent
  expect(rule).toContain('beyond 3.5 in either direction: 0.6745 times its distance from the median')
  expect(rule).toContain('more than 3 interquartile ranges')
  expect(rule).toContain('from 8 States with a value on')
})
