import { Link } from 'wouter'
import { useLanguage } from '#client/i18n/messages.tsx'
import { countByLevel } from '#client/reply/count-by-level.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Facts } from '#client/ui/facts.tsx'

/** How many answers go to whom once this is submitted. */
export function WhatBecomesPublic({ without }: { readonly without: readonly string[] }) {
  const { t } = useLanguage()
  const { cycle, summary, store } = useOpenReply()
  const sections = Object.fromEntries(summary.sections.map(({ section, release }) => [section, release]))
  const version = { ...store.version, sections: store.version.sections.filter(({ id }) => !without.includes(id)) }
  const counts = countByLevel(version, store.form, { sections, exceptions: summary.releaseExceptions })
  return (
    <>
      <Facts
        facts={(['R3', 'R2', 'R1'] as const).map((level) => ({
          term: t(`terms.release.${level}`),
          value: t('submitting.answers', { answers: counts[level] }),
        }))}
      />
      <p>
        <Link href={`/cycles/${cycle.key}/check`}>{t('submitting.changeLevels')}</Link>
      </p>
    </>
  )
}
