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

function Seen({ counts: { R1, R2, R3 } }: { readonly counts: LevelCounts }) {
  const t = useMessages()
  return (
    <Readers
      everybody={t('checking.publicSees', { answers: R3 })}
      others={t('checking.othersSee', { states: R2, secretariat: R1 })}
    />
  )
}

function WillSee({ levels }: { readonly levels: ReleaseLevels }) {
  const t = useMessages()
  const { R1, R2, R3 } = useLevelCounts(levels)
  return (
    <Readers
      everybody={t('checking.publicWillSee', { answers: R3 })}
      others={t('checking.othersWillSee', { states: R2, secretariat: R1 })}
    />
  )
}

/** Two sentences, first and foremost how much everybody reads. */
function Readers({ everybody, others }: { readonly everybody: string; readonly others: string }) {
  return (
    <>
      <p>
        <strong>{everybody}</strong>
      </p>
      <p>{others}</p>
    </>
  )
}
