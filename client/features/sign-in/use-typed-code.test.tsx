import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { apiProblem } from '#client/api/api-problem.ts'
import { LanguageContext, languageOf } from '#client/i18n/messages.tsx'
import { useTypedCode } from './use-typed-code.tsx'

afterEach(cleanup)

const language = languageOf('en', {}, async () => undefined)
const refusal = apiProblem({
  type: 'about:blank',
  title: '',
  status: 422,
  instance: '',
  code: 'signIn.codeWrong',
  retryable: false,
})

function Form({ sent, wrong }: { readonly sent: string[]; readonly wrong?: boolean }) {
  const typed = useTypedCode({ id: 'code', hint: '', refusal: wrong ? refusal : null }, (code) => sent.push(code))
  return (
    <>
      {typed.field}
      <button type="button" onClick={typed.enter}>
        Go on
      </button>
      <p>{typed.isWrong ? 'said in the field' : 'nothing refused'}</p>
    </>
  )
}
const inEnglish = (form: ReactNode) =>
  render(<LanguageContext.Provider value={language}>{form}</LanguageContext.Provider>)

test('a pasted code is sent as six digits; what is none is said in the field and not sent', async () => {
  const sent: string[] = []
  inEnglish(<Form sent={sent} />)
  const field = screen.getByRole('textbox')
  await userEvent.type(field, '12 3')
  await userEvent.click(screen.getByRole('button'))
  expect(sent).toEqual([])
  expect(screen.getByText('signIn.codeMissing')).toBeTruthy()
  await userEvent.type(field, '4-56')
  await userEvent.click(screen.getByRole('button'))
  expect(sent).toEqual(['123456'])
  expect(screen.queryByText('signIn.codeMissing')).toBeNull()
})

test('a code that the server refused is said in the field', () => {
  inEnglish(<Form sent={[]} wrong />)
  expect(screen.getByText('signIn.codeWrong')).toBeTruthy()
  expect(screen.getByText('said in the field')).toBeTruthy()
})
