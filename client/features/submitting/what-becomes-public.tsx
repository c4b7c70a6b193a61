import { Link } from 'wouter'
import { useLanguage } from '#client/i18n/messages.tsx'
import { PracticesShown } from '#client/reply/practices-shown.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useLevelCounts } from '#client/reply/use-level-counts.ts'
import { Facts } from '#client/ui/facts.tsx'

/** How many answers go to whom once this is submitted. */
export function WhatBecomesPublic({ without }: { readonly without: readonly string[] }) {
  const { t } = useLanguage()
  const { cycle, summary } = useOpenReply()
  const sections = Object.fromEntries(summary.sections.map(({ section, release }) => [section, release]))
  const release = { sections, exceptions: summary.releaseExceptions }
  const counts = useLevelCounts(release, without)
  const preview = new URLSearchParams([['as', 'public'], ...without.map((section) => ['without', section])])
  return (
    <>
      <Facts
        facts={(['R3', 'R2', 'R1'] as const).map((level) => ({
          term: t(`terms.release.${level}`),
          value: t('submitting.answers', { answers: counts[level] }),
        }))}
      />
      <PracticesShown release={release} without={without} />
      <p>
        {/* In a window of its own: what is typed on this page is kept nowhere else. */}
        <a href={`/cycles/${cycle.key}/print?${preview}`} target="_blank" rel="noopener">
          {t('checking.toPreview')} {t('submitting.newWindow')}
        </a>
      </p>
      <p>
        <Link href={`/cycles/${cycle.key}/check`}>{t('submitting.changeLevels')}</Link>
      </p>
    </>
  )
}
