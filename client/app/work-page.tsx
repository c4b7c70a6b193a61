import { Redirect } from 'wouter'
import { isNational, isSecretariat, useSession } from '#client/api/session.ts'
import { InboxPage } from './pages.ts'

/** The first page after signing in: a State's inbox, or the secretariat's cycles. */
export function WorkPage() {
  const session = useSession().data
  if (session === undefined) return null
  if (isSecretariat(session) && !isNational(session)) return <Redirect to="/secretariat/cycles" replace />
  return <InboxPage />
}
