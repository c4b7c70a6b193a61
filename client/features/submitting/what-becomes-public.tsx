import { Link } from 'wouter'
import { getSmallCounts } from '#client/api/endpoints.generated.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { PracticesShown } from '#client/reply/practices-shown.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useLevelCounts } from '#client/reply/use-level-counts.ts'
import { Facts } from '#client/ui/facts.tsx'

/** How many answers go to whom once this is submitted. */
export function WhatBecomesPublic({ without }: { readonly without: readonly string[] }) {
  const { t } = useLanguage()
  const { cycle, summary } = useOpenReply()
  const sections = Object.fromEntries(summary.sections.map(({ section, level }) => [section, level]))
  const levels = { sections, exceptions: summary.levelExceptions }
  const counts = useLevelCounts(levels, without)
  const preview = new URLSearchParams([['as', 'public'], ...without.map((section) => ['without', section])])
  return (
    <>
      <Facts
        facts={(['R3', 'R2', 'R1'] as const).map((level) => ({
          term: t(`terms.seenBy.${level}`),
          value: t('submitting.answers', { answers: counts[level] }),
        }))}
      />
      <SmallCounts reply={summary.id} />
      <PracticesShown levels={levels} without={without} />
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

/** What the State has decided on its counts from one to four; the button to change it stands where answers are checked. */
function SmallCounts({ reply }: { readonly reply: string }) {
  const { t, formats } = useLanguage()
  const { data } = useEndpoint(getSmallCounts, { params: { reply } })
  if (!data) return null
  return (
    <p>{data.withheld ? t('checking.small.kept', { at: formats.brief(data.at ?? '') }) : t('checking.small.shown')}</p>
  )
}
