import { Link } from 'wouter'
import type { Standing } from '#shared/contract/submissions.ts'
import { seatZone } from '#shared/text/seat-day.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { Tag } from '#client/ui/tag.tsx'

interface RevisionsProps {
  readonly revisions: Standing['revisions']
  /** The submission on this page. */
  readonly shown: string
}

/** All submissions of the reply, the latest first, where there is more than one; which is official, and which is on this page. */
export function Revisions({ revisions, shown }: RevisionsProps) {
  const { t, formats } = useLanguage()
  if (revisions.length < 2) return null
  const official = revisions.at(-1)?.id
  return (
    <PageSection title={t('submitted.revisions')}>
      <ul>
        {revisions.toReversed().map(({ id, revision, submittedAt }) => {
          const [own, seat] = [formats.inZone(submittedAt), formats.inZone(submittedAt, seatZone)]
          const name = t('submitted.revisionAt', { revision, at: t('receipt.twoZones', { own, seat }) })
          return (
            <li key={id}>
              {id === shown ? name : <Link href={`/secretariat/submissions/${id}`}>{name}</Link>}{' '}
              {id === official && <Tag tone="finished">{t('submitted.official')}</Tag>}{' '}
              {id === shown && <Tag tone="plain">{t('submitted.shown')}</Tag>}
            </li>
          )
        })}
      </ul>
    </PageSection>
  )
}
