import { useProblemText } from '#client/api/use-problem-text.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'

interface AlreadyInvitedProps {
  readonly error: unknown
  readonly onAgain: () => void
}

/** The address holds this role already: says since when, and sends another mail only when asked to. */
export function AlreadyInvited({ error, onAgain }: AlreadyInvitedProps) {
  const t = useMessages()
  const { title, detail, errors } = useProblemText()(error)
  return (
    <Banner tone="warning" title={title} announce="at-once">
      <p>{[...errors, detail].filter(Boolean).join(' ')}</p>
      <Button look="secondary" onClick={onAgain}>
        {t('invite.again')}
      </Button>
    </Banner>
  )
}
