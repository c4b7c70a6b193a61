import { useState } from 'react'
import type { Session } from '#client/api/session.ts'
import { CodeStep } from './code-step.tsx'
import { EmailStep } from './email-step.tsx'

export interface SignInFormProps {
  readonly onSignedIn: (session: Session) => void
  /** Address already known: when signing in again, or when a link was too old. */
  readonly email?: string
}

/** Two steps, no password: an address, then the code (or the link) sent to it. */
export function SignInForm({ onSignedIn, email = '' }: SignInFormProps) {
  const [sent, setSent] = useState<{ email: string; minutes: number }>()
  if (sent === undefined) return <EmailStep start={email} onSent={setSent} />
  return <CodeStep {...sent} onSignedIn={onSignedIn} onOtherAddress={() => setSent(undefined)} />
}
