import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LanguageProvider } from '#client/i18n/language-provider.tsx'
import { apiProblem, type ApiProblem } from './api-problem.ts'
import { ProblemNotice } from './problem-notice.tsx'

afterEach(cleanup)

const problem = {
  type: '/api/problems/state.notInvited',
  title: 'This State is not invited',
  detail: 'Invite it first.',
  status: 422,
  instance: '01a2',
  code: 'state.notInvited',
} as const

async function linesOf(errors: NonNullable<ApiProblem['problem']['errors']>): Promise<readonly (string | null)[]> {
  render(
    <LanguageProvider>
      <ProblemNotice error={apiProblem({ ...problem, errors })} />
    </LanguageProvider>,
  )
  await screen.findByText('This State is not invited')
  return screen.queryAllByRole('listitem').map(({ textContent }) => textContent)
}

test('what the problem says already is not said again for the place', async () => {
  const place = { pointer: '/state', code: 'state.notInvited' }
  expect(await linesOf([{ ...place, message: 'This State is not invited. Invite it first.' }])).toEqual([])
})

test('what is wrong at a place is said, the same of two places once', async () => {
  const message = 'This is required.'
  const errors = [
    { pointer: '/opensOn', code: 'place.required', message },
    { pointer: '/dueOn', code: 'place.required', message },
  ]
  expect(await linesOf(errors)).toEqual([message])
})
