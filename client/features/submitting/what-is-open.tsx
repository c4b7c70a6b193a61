import { Link } from 'wouter'
import { subject } from '#shared/form/form.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useFormValue } from '#client/reply/use-reply-values.ts'
import { Banner } from '#client/ui/banner.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { MustFixList } from './must-fix-list.tsx'
import { openPoints, pointKinds, type PointKind } from './open-points.ts'
import { useMustFix } from './use-must-fix.ts'

interface WhatIsOpenProps {
  readonly without: readonly string[]
}

/** Said before the button, so that nobody finds out afterwards what was missing. */
export function WhatIsOpen({ without }: WhatIsOpenProps) {
  const t = useMessages()
  const { cycle, summary, store } = useOpenReply()
  useFormValue(subject.reply, (form) => form.progress())
  const mustFix = useMustFix(without)
  const points = openPoints(store.form, summary.sections, without)
  const kinds = pointKinds.filter((kind) => points[kind] > 0)
  return (
    <PageSection title={t('submitting.open')}>
      {mustFix.length > 0 && (
        <Banner tone="danger" title={t('submitting.mustFixTitle', { count: mustFix.length })}>
          <MustFixList findings={mustFix} />
        </Banner>
      )}
      {kinds.length === 0 && mustFix.length === 0 && <p>{t('submitting.openNone')}</p>}
      {kinds.length > 0 && (
        <>
          <p>{t('submitting.openLead')}</p>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>
                <Link href={addressOfPoints(cycle.key, kind)}>
                  {t(`submitting.openPoint.${kind}`, { count: points[kind] })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </PageSection>
  )
}

/** The check page lists points to explain; the task list shows which sections are open, and with whom. */
function addressOfPoints(cycle: string, kind: PointKind): string {
  return kind === 'explain' ? `/cycles/${cycle}/check` : `/cycles/${cycle}?show=open`
}
