import { useState } from 'react'
import type { ReviewedObservation } from '#shared/contract/review-parts.ts'
import { completeLocales, localeNames, type CompleteLocale } from '#shared/text/locale.ts'
import {
  getIndicatorReview,
  getReview,
  reviewObservation,
  reviewObservations,
} from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useStates } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { Select } from '#client/ui/select.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { DecideThereToo } from './same-answers.tsx'

interface ExcludeDialogProps {
  readonly place: { readonly cycle: string; readonly indicator: string }
  /** One or several, which are then left out with the same reason. */
  readonly states: readonly string[]
  /** Everything that stands out here, these States’ values among it. */
  readonly observations: readonly ReviewedObservation[]
  readonly onClose: () => void
  readonly onDone: () => void
}

const shortest = 10

/** Leaves States' values out of group figures: says what happens, and asks for the reason that everybody will read. */
export function ExcludeDialog({ place, states, observations, onClose, onDone }: ExcludeDialogProps) {
  const { t, locale, formats } = useLanguage()
  const { nameOf } = useStates()
  const [reason, setReason] = useState('')
  const [language, setLanguage] = useState<CompleteLocale>(locale)
  const [isShort, setIsShort] = useState(false)
  const title = useTitle(states)
  const exclude = useExclusion(place, states, onDone)
  function send(): void {
    const text = reason.trim()
    setIsShort(text.length < shortest)
    if (text.length >= shortest) exclude.send(text, language)
  }
  return (
    <Dialog title={title} open onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {states.length > 1 && <p>{formats.list(states.map(nameOf))}</p>}
        <p>{t('review.exclude.lead')}</p>
        <DecideThereToo observations={observations.filter(({ state }) => states.includes(state))} />
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

function useTitle(states: readonly string[]): string {
  const { t } = useLanguage()
  const { nameOf } = useStates()
  const [first = ''] = states
  return states.length === 1
    ? t('review.exclude.title', { state: nameOf(first) })
    : t('review.exclude.titleSeveral', { count: states.length })
}

/** One State's value by itself, several in one request: all of them are left out or none. */
function useExclusion(place: ExcludeDialogProps['place'], states: readonly string[], onDone: () => void) {
  const effects = { refreshes: [getIndicatorReview, getReview], onDone }
  const one = useCommand(reviewObservation, effects)
  const several = useCommand(reviewObservations, effects)
  function send(reason: string, language: CompleteLocale): void {
    const said = { verdict: 'excluded', reason, language } as const
    const [state] = states
    if (states.length === 1 && state !== undefined) one.mutate({ params: { ...place, state }, body: said })
    else several.mutate({ params: place, body: { states: [...states], ...said } })
  }
  return { send, isPending: one.isPending || several.isPending, error: one.error ?? several.error }
}
