import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { useMessages } from '#client/i18n/messages.tsx'
import { isApiProblem } from './api-problem.ts'
import { useProblemText } from './use-problem-text.ts'

/** Says what was refused or went wrong, what to do, and the reference to quote when asking for help. */
export function ProblemNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = useMessages()
  const text = useProblemText()(error)
  const reference = isApiProblem(error) ? error.problem.instance : ''
  return (
    <Banner tone="danger" title={text.title} announce="at-once">
      {text.detail !== undefined && <p>{text.detail}</p>}
      {text.errors.length > 0 && (
        <ul>
          {text.errors.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {reference !== '' && <p>{t('app.reference', { reference })}</p>}
      {onRetry !== undefined && (
        <Button look="secondary" onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      )}
    </Banner>
  )
}
