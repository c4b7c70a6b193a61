import { useState, type ReactNode } from 'react'
import { problemCode } from '#client/api/api-problem.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import { readCode } from './read-code.ts'

/** What a code typed by hand needs, wherever it is asked for. */
interface TypedCode {
  /** Takes the code, or says in the field that there is none. */
  readonly enter: () => void
  readonly field: ReactNode
  /** Whether the server refused the code itself: the field says so, and no notice has to. */
  readonly isWrong: boolean
}

/**
 * The field for a mailed code and its verdicts.
 * @param send is given six digits
 * @param refusal why the last one was not taken, if it was not
 */
export function useTypedCode(
  { id, hint, refusal }: { readonly id: string; readonly hint: string; readonly refusal: unknown },
  send: (code: string) => void,
): TypedCode {
  const t = useMessages()
  const [typed, setTyped] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const isWrong = problemCode(refusal) === 'signIn.codeWrong'
  const error = isMissing ? t('signIn.codeMissing') : isWrong ? t('signIn.codeWrong') : undefined
  function enter(): void {
    const code = readCode(typed)
    setIsMissing(code === undefined)
    if (code !== undefined) send(code)
  }
  const field = (
    <TextInput
      id={id}
      label={t('signIn.code')}
      hint={hint}
      inputMode="numeric"
      autoComplete="one-time-code"
      width={8}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      {...(error !== undefined && { error })}
    />
  )
  return { enter, field, isWrong }
}
