import type { LevelCounts } from '#shared/indicator/count-by-level.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useLevelCounts } from '#client/reply/use-level-counts.ts'
import { standOf } from './stand-of.ts'
import { useStanding } from './use-standing.ts'

/** What the public will see and what the rest, once this is submitted; after a submission, what they see of it now. */
export function PublicSummary({ levels }: { readonly levels: ReleaseLevels }) {
  const t = useMessages()
  const { summary } = useOpenReply()
  const { standing } = useStanding()
  const stand = standOf(summary)
  const isCorrecting = stand === 'correcting'
  return (
    <>
      {stand !== 'first' && <p>{t(`checking.atOnce.${stand}`, { revision: summary.revision })}</p>}
      {isCorrecting && <h3>{t('checking.seenNowOf', { revision: summary.revision })}</h3>}
      {stand !== 'first' && standing && <Seen counts={standing.levels} />}
      {isCorrecting && <h3>{t('checking.seenLater')}</h3>}
      {stand !== 'submitted' && <WillSee levels={levels} />}
    </>
  )
}

function Seen({ counts }: { readonly counts: LevelCounts }) {
  const t = useMessages()
  return (
    <>
      <p>
        <strong>{t('checking.publicSees', { answers: counts.R3 })}</strong>
      </p>
      <p>{t('checking.othersSee', { states: counts.R2, secretariat: counts.R1 })}</p>
    </>
  )
}

function WillSee({ levels }: { readonly levels: ReleaseLevels }) {
  const t = useMessages()
  const counts = useLevelCounts(levels)
  return (
    <>
      <p>
        <strong>{t('checking.publicWillSee', { answers: counts.R3 })}</strong>
      </p>
      <p>{t('checking.othersWillSee', { states: counts.R2, secretariat: counts.R1 })}</p>
    </>
  )
}
