import { problemCode } from '#client/api/api-problem.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useMessages } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { MustFixList } from './must-fix-list.tsx'
import { useMustFix } from './use-must-fix.ts'

interface RefusalProps {
  readonly error: unknown
  readonly without: readonly string[]
}

/** Why the server did not take the report; points to fix are named with their questions, since they are known here. */
export function Refusal({ error, without }: RefusalProps) {
  const t = useMessages()
  const mustFix = useMustFix(without)
  if (problemCode(error) === 'network.unreachable') return <Unsure />
  if (problemCode(error) !== 'reply.mustFix' || mustFix.length === 0) return <ProblemNotice error={error} />
  return (
    <Banner tone="danger" title={t('submitting.mustFixTitle', { count: mustFix.length })} announce="at-once">
      <MustFixList findings={mustFix} />
    </Banner>
  )
}

/** The answer was lost, or the request: pressing again is safe, since the same statement is submitted once only. */
function Unsure() {
  const t = useMessages()
  return (
    <Banner tone="danger" title={t('app.unreachable')} announce="at-once">
      <p>{t('submitting.unsure')}</p>
    </Banner>
  )
}
