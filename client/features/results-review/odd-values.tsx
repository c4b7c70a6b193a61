import { useState } from 'react'
import type { Oddity } from '#shared/indicator/look-odd.ts'
import type { ReviewedObservation } from '#shared/contract/review-parts.ts'
import {
  getIndicatorReview,
  getReview,
  liftReview,
  reviewObservation,
  reviewObservations,
} from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useStates } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { Table } from '#client/ui/table.tsx'
import { ExcludeDialog } from './exclude-dialog.tsx'
import { hasSign, OddBar } from './odd-bar.tsx'
import { OddValue } from './odd-value.tsx'

interface OddValuesProps {
  readonly cycle: string
  readonly indicator: string
  readonly observations: readonly ReviewedObservation[]
}

/** The values, each with why it stands out and what was decided. A decision is of one value or of several at once. */
export function OddValues({ cycle, indicator, observations }: OddValuesProps) {
  const { t } = useLanguage()
  const { nameOf } = useStates()
  const [why, setWhy] = useState<Oddity>()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [excluding, setExcluding] = useState<readonly string[]>([])
  const { mark, lift, markSeveral, saved, onSaved, error } = useVerdicts(() => setTicked([]))
  const shown = useInOrder(observations.filter((one) => why === undefined || hasSign(one, why)))
  const undecided = shown.filter(({ verdict }) => verdict === undefined).map(({ state }) => state)
  const chosen = undecided.filter((state) => ticked.includes(state))
  const place = { cycle, indicator }
  return (
    <>
      <OddBar
        {...{ observations, why, undecided, chosen }}
        onWhy={setWhy}
        onChoose={setTicked}
        busy={markSeveral.isPending}
        onMark={() => markSeveral.mutate({ params: place, body: { states: [...chosen], verdict: 'reviewed' } })}
        onExclude={() => setExcluding(chosen)}
      />
      {error && <ProblemNotice error={error} />}
      {saved && !error && <Banner tone="done" announce="politely" title={t('review.saved')} />}
      <Table caption={t('review.values')} captionHidden stacked>
        <Heads />
        <tbody>
          {shown.map((one) => (
            <OddValue
              key={one.state}
              observation={one}
              cycle={cycle}
              name={nameOf(one.state)}
              chosen={chosen.includes(one.state)}
              onChoose={(on) => setTicked(on ? [...chosen, one.state] : chosen.filter((state) => state !== one.state))}
            >
              <Decisions
                name={nameOf(one.state)}
                isDecided={one.verdict !== undefined}
                onMark={() => mark.mutate({ params: { ...place, state: one.state }, body: { verdict: 'reviewed' } })}
                onExclude={() => setExcluding([one.state])}
                onLift={() => lift.mutate({ params: { ...place, state: one.state } })}
              />
            </OddValue>
          ))}
        </tbody>
      </Table>
      {excluding.length > 0 && (
        <ExcludeDialog
          {...{ place, observations }}
          states={excluding}
          onClose={() => setExcluding([])}
          onDone={() => {
            setExcluding([])
            onSaved()
          }}
        />
      )}
    </>
  )
}

/** What can be said of values, and whether it was recorded. */
function useVerdicts(onRecorded: () => void) {
  const [saved, setSaved] = useState(false)
  const onSaved = (): void => {
    setSaved(true)
    onRecorded()
  }
  const effects = { refreshes: [getIndicatorReview, getReview], onDone: onSaved }
  const mark = useCommand(reviewObservation, effects)
  const markSeveral = useCommand(reviewObservations, effects)
  const lift = useCommand(liftReview, effects)
  return { mark, markSeveral, lift, saved, onSaved, error: mark.error ?? markSeveral.error ?? lift.error }
}

/** Those with most reasons for a second look first, then as the reader's language orders names. */
function useInOrder(observations: readonly ReviewedObservation[]): readonly ReviewedObservation[] {
  const { formats } = useLanguage()
  const { nameOf } = useStates()
  return observations.toSorted(
    (one, other) => other.signs.length - one.signs.length || formats.compare(nameOf(one.state), nameOf(other.state)),
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
