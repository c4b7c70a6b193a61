import { useState } from 'react'
import { completeLocales, localeNames, type CompleteLocale } from '#shared/text/locale.ts'
import { getIndicatorReview, getReview, reviewObservation } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { Select } from '#client/ui/select.tsx'
import { TextArea } from '#client/ui/text-area.tsx'

interface ExcludeDialogProps {
  readonly place: { readonly cycle: string; readonly indicator: string; readonly state: string }
  readonly name: string
  readonly onClose: () => void
  readonly onDone: () => void
}

const shortest = 10

/** Leaves a State's value out of group figures: says what happens, and asks for the reason that everybody will read. */
export function ExcludeDialog({ place, name, onClose, onDone }: ExcludeDialogProps) {
  const { t, locale } = useLanguage()
  const [reason, setReason] = useState('')
  const [language, setLanguage] = useState<CompleteLocale>(locale)
  const [isShort, setIsShort] = useState(false)
  const exclude = useCommand(reviewObservation, { refreshes: [getIndicatorReview, getReview], onDone })
  function send(): void {
    const text = reason.trim()
    setIsShort(text.length < shortest)
    if (text.length >= shortest)
      exclude.mutate({ params: place, body: { verdict: 'excluded', reason: text, language } })
  }
  return (
    <Dialog title={t('review.exclude.title', { state: name })} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p>{t('review.exclude.lead')}</p>
        {exclude.error && <ProblemNotice error={exclude.error} />}
        <TextArea
          id="exclude-reason"
          label={t('review.exclude.reason')}
          hint={t('review.exclude.reasonHint')}
          rows={4}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          {...(isShort && { error: t('review.exclude.reasonShort') })}
        />
        <Select
          id="exclude-language"
          label={t('review.exclude.language')}
          options={completeLocales.map((value) => ({ value, label: localeNames[value] }))}
          value={language}
          onChange={({ currentTarget: { value } }) =>
            setLanguage(completeLocales.find((known) => known === value) ?? language)
          }
        />
        <Actions>
          <PendingButton
            type="submit"
            look="danger"
            pending={exclude.isPending}
            pendingLabel={t('review.exclude.sending')}
          >
            {t('review.exclude.send')}
          </PendingButton>
        </Actions>
      </form>
    </Dialog>
  )
}
