import { Link } from 'wouter'
import { useSession } from '#client/api/session.ts'
import { useVersion } from '#client/api/use-version.ts'
import { useLanguage, useMessages } from '#client/i18n/messages.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { textKeys } from '#shared/definition/text-keys.ts'
import styles from './home.module.css'
import { waitingSections, type InboxEntry } from './sort-inbox.ts'

const atMost = 5

/** What only this person can move on: two texts for one answer, sections that changed after they were ready, sections handed to them. */
export function WaitingForYou({ entries }: { readonly entries: readonly InboxEntry[] }) {
  const t = useMessages()
  const person = useSession().data?.person?.id
  const waiting = entries.filter(
    ({ reply }) => reply.status === 'draft' && (reply.openBranches > 0 || waitingSections(reply, person).length > 0),
  )
  if (waiting.length === 0) return null
  return (
    <PageSection title={t('home.waiting')}>
      {waiting.map((entry) => (
        <WaitingIn key={entry.reply.id} {...entry} open={waitingSections(entry.reply, person)} />
      ))}
    </PageSection>
  )
}

interface WaitingInProps extends InboxEntry {
  readonly open: ReturnType<typeof waitingSections>
}

function WaitingIn({ reply, cycle, open }: WaitingInProps) {
  const t = useMessages()
  const person = useSession().data?.person?.id
  const { text } = useVersion(reply.versionId)
  return (
    <>
      <h3>
        <bdi>{cycle.title}</bdi>
      </h3>
      <ul className={styles['waiting']}>
        {reply.openBranches > 0 && (
          <li>
            <Link href={`/cycles/${cycle.key}/check`}>{t('home.branches', { count: reply.openBranches })}</Link>
          </li>
        )}
        {open.slice(0, atMost).map(({ section, ready, contributors }) => (
          <li key={section}>
            <Link href={`/cycles/${cycle.key}/s/${section}/1`}>{text(textKeys.sectionTitle(section)) ?? section}</Link>
            <WantedBy day={contributors.find(({ id }) => id === person)?.dueOn} />
            {ready?.stale && <span className={styles['soft']}> {t('home.changedSinceReady')}</span>}
          </li>
        ))}
        {open.length > atMost && (
          <li>
            <Link href={`/cycles/${cycle.key}?show=open`}>{t('home.more', { count: open.length - atMost })}</Link>
          </li>
        )}
      </ul>
    </>
  )
}

/** The day the focal point set for this person; the cycle's own stands with the cycle. */
function WantedBy({ day }: { readonly day: string | undefined }) {
  const { t, formats } = useLanguage()
  return day !== undefined && <span className={styles['soft']}> {t('home.wantedBy', { day: formats.day(day) })}</span>
}
