import type { PreparedRelease } from '#shared/contract/releases.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Tag, type TagTone } from '#client/ui/tag.tsx'

const tones: Readonly<Record<PreparedRelease['status'], TagTone>> = {
  prepared: 'todo',
  embargoed: 'attention',
  held: 'problem',
  published: 'finished',
  withdrawn: 'plain',
  discarded: 'plain',
}

/** Where a release stands, in words. */
export function ReleaseStatusTag({ release }: { readonly release: PreparedRelease }) {
  const t = useMessages()
  const { status, supersededBy } = release
  if (status === 'published' && supersededBy !== undefined)
    return <Tag>{t('releases.state.superseded', { name: supersededBy })}</Tag>
  return <Tag tone={tones[status]}>{t(`releases.state.${status}`)}</Tag>
}
