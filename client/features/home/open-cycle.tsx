import { useState } from 'react'
import { Link } from 'wouter'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { offers } from '#client/api/actor.ts'
import { useSession } from '#client/api/session.ts'
import { daysLeft } from '#client/i18n/due.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { ButtonLink } from '#client/ui/button.tsx'
import { DueLine } from '#client/ui/due-line.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { ProgressBar } from '#client/ui/progress-bar.tsx'
import { Tag } from '#client/ui/tag.tsx'
import styles from './home.module.css'
import { nextStep, type Stand } from './next-step.ts'
import { readySections, type InboxEntry } from './sort-inbox.ts'

/** One open cycle: what, due when, how far, what is true of it now, and the one next step. */
export function OpenCycle({ reply, cycle }: InboxEntry) {
  const { t, formats } = useLanguage()
  const { stand, href } = nextStep({ reply, cycle }, offers(useSession().data, 'reply.submit', reply.state))
  return (
    <article className={styles['cycle']} aria-labelledby={`cycle-${cycle.key}`}>
      <p className={styles['kind']}>{t(`terms.kind.${cycle.kind}`)}</p>
      <h3 id={`cycle-${cycle.key}`}>
        <bdi>{cycle.title}</bdi>
      </h3>
      <p className={styles['due']}>
        <DueLine day={cycle.dueOn} /> {stand !== 'submitted' && <DaysLeft day={cycle.dueOn} />}
      </p>
      <Standing reply={reply} stand={stand} />
      <p>{t(`home.stand.${stand}`, { day: formats.day(cycle.dueOn), revision: reply.revision })}</p>
      <Actions>
        <ButtonLink href={href}>
          {t(`home.next.${stand}`)}
          <span className="visually-hidden"> {cycle.title}</span>
        </ButtonLink>
        {stand === 'submitted' && <Link href={`/cycles/${cycle.key}/check`}>{t('home.readSubmitted')}</Link>}
        {stand !== 'submitted' && reply.submissionId !== undefined && (
          <Link href={`/receipts/${reply.submissionId}`}>{t('home.receiptOf', { revision: reply.revision })}</Link>
        )}
      </Actions>
    </article>
  )
}

/** The official revision, if there is one; and how far the draft is. */
function Standing({ reply, stand }: { readonly reply: ReplySummary; readonly stand: Stand }) {
  const { t } = useLanguage()
  const { revision, sections } = reply
  if (stand === 'submitted')
    return (
      <p>
        <Tag tone="finished">{t('home.submitted', { revision })}</Tag>
      </p>
    )
  const ready = readySections(reply)
  const people = new Set(sections.flatMap(({ contributors }) => contributors.map(({ id }) => id))).size
  return (
    <>
      {revision > 0 && (
        <p>
          <Tag tone="attention">{t('terms.correcting', { revision })}</Tag>
        </p>
      )}
      <ProgressBar
        value={ready}
        max={sections.length}
        label={t('home.progress', { ready, total: sections.length, people })}
      />
    </>
  )
}

/** Stated, not dramatized: no red countdown. */
function DaysLeft({ day }: { readonly day: string }) {
  const { t } = useLanguage()
  const [now] = useState(() => Date.now())
  const days = daysLeft(day, now)
  return <span className={styles['soft']}>{days < 0 ? t('home.overdue') : t('home.daysLeft', { days })}</span>
}
