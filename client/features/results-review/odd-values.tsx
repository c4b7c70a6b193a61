import { useState } from 'react'
import type { ReviewedObservation } from '#shared/contract/review.ts'
import { getIndicatorReview, getReview, liftReview, reviewObservation } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useStates } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { Table } from '#client/ui/table.tsx'
import { ExcludeDialog } from './exclude-dialog.tsx'
import { OddValue } from './odd-value.tsx'

interface OddValuesProps {
  readonly cycle: string
  readonly indicator: string
  readonly observations: readonly ReviewedObservation[]
}

/** The values, each with why it stands out and what was decided. A decision is one click; leaving out asks for the reason. */
export function OddValues({ cycle, indicator, observations }: OddValuesProps) {
  const { t } = useLanguage()
  const { nameOf } = useStates()
  const [excluding, setExcluding] = useState<string>()
  const [saved, setSaved] = useState(false)
  const effects = { refreshes: [getIndicatorReview, getReview], onDone: () => setSaved(true) }
  const mark = useCommand(reviewObservation, effects)
  const lift = useCommand(liftReview, effects)
  const error = mark.error ?? lift.error
  const place = (state: string) => ({ params: { cycle, indicator, state } })
  return (
    <>
      {error && <ProblemNotice error={error} />}
      {saved && !error && <Banner tone="done" announce="politely" title={t('review.saved')} />}
      <Table caption={t('review.values')} captionHidden stacked>
        <Heads />
        <tbody>
          {observations.map((one) => (
            <OddValue key={one.state} observation={one} name={nameOf(one.state)}>
              <Decisions
                name={nameOf(one.state)}
                isDecided={one.verdict !== undefined}
                onMark={() => mark.mutate({ ...place(one.state), body: { verdict: 'reviewed' } })}
                onExclude={() => setExcluding(one.state)}
                onLift={() => lift.mutate(place(one.state))}
              />
            </OddValue>
          ))}
        </tbody>
      </Table>
      {excluding !== undefined && (
        <ExcludeDialog
          place={{ cycle, indicator, state: excluding }}
          name={nameOf(excluding)}
          onClose={() => setExcluding(undefined)}
          onDone={() => {
            setExcluding(undefined)
            setSaved(true)
          }}
        />
      )}
    </>
  )
}

function Heads() {
  const { t } = useLanguage()
  return (
    <thead>
      <tr>
        <th scope="col">{t('review.state')}</th>
        {(['value', 'previous'] as const).map((column) => (
          <th key={column} scope="col" data-figure="">
            {t(`review.${column}`)}
          </th>
        ))}
        <th scope="col">{t('review.why')}</th>
        <th scope="col">{t('review.decision')}</th>
      </tr>
    </thead>
  )
}

interface DecisionsProps {
  readonly name: string
  readonly isDecided: boolean
  readonly onMark: () => void
  readonly onExclude: () => void
  readonly onLift: () => void
}

function Decisions({ name, isDecided, onMark, onExclude, onLift }: DecisionsProps) {
  const { t } = useLanguage()
  const named = (action: string): string => t('review.of', { action, state: name })
  if (isDecided)
    return (
      <Button look="quiet" aria-label={named(t('review.lift'))} onClick={onLift}>
        {t('review.lift')}
      </Button>
    )
  return (
    <>
      <Button look="quiet" aria-label={named(t('review.mark'))} onClick={onMark}>
        {t('review.mark')}
      </Button>
      <Button look="quiet" aria-label={named(t('review.exclude'))} onClick={onExclude}>
        {t('review.exclude')}
      </Button>
    </>
  )
}
