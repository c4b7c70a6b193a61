import { Link } from 'wouter'
import { useMessages } from '#client/i18n/messages.tsx'
import { PracticesShown } from '#client/reply/practices-shown.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { PublicSummary } from './public-summary.tsx'
import { SmallCounts } from './small-counts.tsx'
import { standOf } from './stand-of.ts'
import type { Changed } from './use-changed.ts'
import type { LevelChoices } from './use-levels.ts'

interface WhoSeesProps {
  readonly choices: LevelChoices
  readonly changed: Changed | undefined
  readonly maySetLevels: boolean
}

/** Who sees how much of the whole reply; says aloud that a choice is on its way, and what it did. */
export function WhoSees({ choices, changed, maySetLevels }: WhoSeesProps) {
  const t = useMessages()
  const { cycle, summary } = useOpenReply()
  return (
    <PageSection title={t(standOf(summary) === 'first' ? 'checking.whoSees' : 'checking.whoSeesNow')}>
      <PublicSummary levels={choices.current} />
      <p>
        <Link href={`/cycles/${cycle.key}/print?as=public`}>{t('checking.toPreview')}</Link>
      </p>
      <PracticesShown levels={choices.current} />
      {!maySetLevels && <p>{t('checking.levelsByFocalPoint')}</p>}
      <SmallCounts maySetLevels={maySetLevels} />
      <span role="status" className="visually-hidden">
        {choices.isAnyPending ? t('checking.changingLevel') : changed?.said}
      </span>
    </PageSection>
  )
}
