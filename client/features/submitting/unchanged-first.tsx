import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { Actions } from '#client/ui/layout.tsx'

interface UnchangedFirstProps {
  readonly reply: ReplySummary
  readonly children: ReactNode
}

/**
 * A correction in which no answer was changed may be submitted, on another authority or with sections that were left
 * out, but not by mistake: says so first.
 */
export function UnchangedFirst({ reply, children }: UnchangedFirstProps) {
  const t = useMessages()
  const [isMeant, setIsMeant] = useState(false)
  if (reply.corrected !== 0 || isMeant) return children
  const { revision } = reply
  return (
    <>
      <Banner tone="warning" title={t('submitting.unchanged', { revision })}>
        <p>{t('submitting.unchangedLead', { revision, next: revision + 1 })}</p>
      </Banner>
      <Actions>
        <Button look="secondary" onClick={() => setIsMeant(true)}>
          {t('submitting.unchangedGoOn')}
        </Button>
        <Link href={`/cycles/${reply.cycle}`}>{t('submitting.toTasks')}</Link>
      </Actions>
    </>
  )
}
