import { Redirect } from 'wouter'
import { isAnalyst, isNational, isSecretariat, useSession } from '#client/api/session.ts'
import { AnalystPage, InboxPage } from './pages.ts'

/** The first page after signing in: a State's inbox, the secretariat's cycles, or what an analyst may read. */
export function WorkPage() {
  const session = useSession().data
  if (session === undefined) return null
  if (isNational(session)) return <InboxPage />
  if (isSecretariat(session)) return <Redirect to="/secretariat/cycles" replace />
  return isAnalyst(session) ? <AnalystPage /> : <InboxPage />
}
