import { useState } from 'react'
import { inCorrection } from '#shared/reply/status.ts'
import { daysLeft } from '#client/i18n/due.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { ButtonLink } from '#client/ui/button.tsx'
import { DueLine } from '#client/ui/due-line.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { ProgressBar } from '#client/ui/progress-bar.tsx'
import { Tag } from '#client/ui/tag.tsx'
import styles from './home.module.css'
import { readySections, type InboxEntry } from './sort-inbox.ts'

/** One open cycle: what, due when, how far, and the one next step. */
export function OpenCycle({ reply, cycle }: InboxEntry) {
  const { t } = useLanguage()
  const ready = readySections(reply)
  const people = new Set(reply.sections.flatMap(({ contributors }) => contributors.map(({ id }) => id))).size
  const started = reply.lastActivity !== undefined
  return (
    <article className={styles['cycle']} aria-labelledby={`cycle-${cycle.key}`}>
      <p className={styles['kind']}>{t(`terms.kind.${cycle.kind}`)}</p>
      <h3 id={`cycle-${cycle.key}`}>
        <bdi>{cycle.title}</bdi>
      </h3>
      <p className={styles['due']}>
        <DueLine day={cycle.dueOn} /> <DaysLeft day={cycle.dueOn} />
      </p>
      {inCorrection(reply) && (
        <p>
          <Tag tone="attention">{t('terms.correcting', { revision: reply.revision })}</Tag>
        </p>
      )}
      {reply.status === 'submitted' ? (
        <p>
          <Tag tone="finished">{t('home.submitted', { revision: reply.revision })}</Tag>
        </p>
      ) : (
        <ProgressBar
          value={ready}
          max={reply.sections.length}
          label={t('home.progress', { ready, total: reply.sections.length, people })}
        />
      )}
      <Actions>
        <ButtonLink href={started ? `/cycles/${cycle.key}` : `/cycles/${cycle.key}/start`}>
          {started ? t('home.continue') : t('home.start')}
          <span className="visually-hidden"> {cycle.title}</span>
        </ButtonLink>
        {reply.submissionId !== undefined && (
          <ButtonLink look="secondary" href={`/receipts/${reply.submissionId}`}>
            {t('home.receipt')}
          </ButtonLink>
        )}
      </Actions>
    </article>
  )
}

/** Stated, not dramatized: no red countdown. */
function DaysLeft({ day }: { readonly day: string }) {
  const { t } = useLanguage()
  const [now] = useState(() => Date.now())
  const days = daysLeft(day, now)
  return <span className={styles['soft']}>{days < 0 ? t('home.overdue') : t('home.daysLeft', { days })}</span>
}
