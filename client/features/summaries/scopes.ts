import type { DocumentScopes } from '#shared/contract/summaries.ts'
import type { Translate } from '#client/i18n/messages.tsx'

/** Documents that can be drafted; a State's own report is its own. */
export const draftKinds = ['theme', 'recommendation', 'thread', 'session-brief', 'stock-taking'] as const
export type DraftKind = (typeof draftKinds)[number]

const threads = ['gender', 'youth', 'partnerships', 'digitalization'] as const

interface Scope {
  readonly value: string
  readonly label: string
}

/** What a kind of document can be about. */
export function scopesFor(kind: DraftKind, pillars: DocumentScopes['pillars'], t: Translate): readonly Scope[] {
  if (kind === 'thread') return threads.map((value) => ({ value, label: t(`drafts.thread.${value}`) }))
  if (kind === 'recommendation')
    return pillars.flatMap(({ headings }) => headings.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })))
  const all = { value: 'all', label: t('drafts.allPillars') }
  return [...pillars.map(({ id, title }) => ({ value: id, label: `${id}. ${title}` })), all]
}
