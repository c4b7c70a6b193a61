import { useState } from 'react'
import type { ReplySummary } from '#shared/contract/replies.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { InputOf } from '#client/api/endpoint-call.ts'
import { listReplies, withdrawContributor } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useLanguage, useMessages } from '#client/i18n/messages.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import styles from './team.module.css'

interface HandedOutProps {
  readonly reply: ReplySummary
  readonly text: TextOf
  /** Only these sections; all when empty. */
  readonly sections: readonly string[]
}

/** Who holds what already, with the way to take it back. Answers given stay. */
export function HandedOut({ reply, text, sections }: HandedOutProps) {
  const { t, formats } = useLanguage()
  const [failed, setFailed] = useState<Error | null>(null)
  const handed = reply.sections.filter(
    ({ section, contributors }) => contributors.length > 0 && (sections.length === 0 || sections.includes(section)),
  )
  if (handed.length === 0) return null
  return (
    <section>
      <h3>{t('assign.handedOut')}</h3>
      <p>{t('assign.handedOutLead')}</p>
      {failed && <ProblemNotice error={failed} />}
      <ul className={styles['rows']}>
        {handed.flatMap(({ section, contributors }) =>
          contributors.map((person) => (
            <li key={`${section}-${person.id}`} className={styles['handed']}>
              <span>
                {text(textKeys.sectionTitle(section)) ?? section} –{' '}
                <bdi>{[person.organization, person.name].filter(Boolean).join(', ')}</bdi>
                {person.dueOn !== undefined && <> – {t('tasks.wantedBy', { day: formats.day(person.dueOn) })}</>}
              </span>
              <TakeBack params={{ reply: reply.id, person: person.id, section }} onFailed={setFailed} />
            </li>
          )),
        )}
      </ul>
    </section>
  )
}

interface TakeBackProps {
  readonly params: InputOf<typeof withdrawContributor>['params']
  readonly onFailed: (error: Error | null) => void
}

function TakeBack({ params, onFailed }: TakeBackProps) {
  const t = useMessages()
  const withdraw = useCommand(withdrawContributor, { refreshes: [listReplies] })
  return (
    <PendingButton
      look="quiet"
      pending={withdraw.isPending}
      pendingLabel={t('assign.takingBack')}
      onClick={() => withdraw.mutate({ params }, { onSettled: (_reply, error) => onFailed(error) })}
    >
      {t('assign.takeBack')}
    </PendingButton>
  )
}
