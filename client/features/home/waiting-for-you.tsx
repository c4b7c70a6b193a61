import { Link } from 'wouter'
import { useVersion } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { textKeys } from '#shared/definition/text-keys.ts'
import styles from './home.module.css'
import { openSections, type InboxEntry } from './sort-inbox.ts'

const atMost = 5

/** What only this person can move on: two texts for one answer, sections that changed after they were ready, sections handed to them. */
export function WaitingForYou({ entries }: { readonly entries: readonly InboxEntry[] }) {
  const t = useMessages()
  const waiting = entries.filter(
    ({ reply }) => reply.status === 'draft' && (reply.openBranches > 0 || openSections(reply).length > 0),
  )
  if (waiting.length === 0) return null
  return (
    <PageSection title={t('home.waiting')}>
      {waiting.map((entry) => (
        <WaitingIn key={entry.reply.id} {...entry} />
      ))}
    </PageSection>
  )
}

function WaitingIn({ reply, cycle }: InboxEntry) {
  const t = useMessages()
  const { text } = useVersion(reply.versionId)
  const open = openSections(reply)
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
        {open.slice(0, atMost).map(({ section, ready }) => (
          <li key={section}>
            <Link href={`/cycles/${cycle.key}/s/${section}/1`}>{text(textKeys.sectionTitle(section)) ?? section}</Link>
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
