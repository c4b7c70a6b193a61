import type { StaleFigure, SummaryChange, SummaryReply } from '#shared/contract/summaries.ts'
import type { Block } from '#shared/summary/document.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'

/** What a card knows of its block and of the draft it stands in. */
export interface BlockProps {
  readonly block: Block
  readonly number: number
  readonly draft: SummaryReply
  readonly stale: readonly StaleFigure[]
  readonly change: (...changes: readonly SummaryChange[]) => void
}

/** Steps that every block can take. */
export function MoveAndDrop({ id, change }: { readonly id: string; readonly change: BlockProps['change'] }) {
  const { t } = useLanguage()
  return (
    <>
      <Button look="quiet" onClick={() => change({ op: 'move', paragraph: id, by: -1 })}>
        {t('drafts.up')}
      </Button>
      <Button look="quiet" onClick={() => change({ op: 'move', paragraph: id, by: 1 })}>
        {t('drafts.down')}
      </Button>
      <Button look="quiet" onClick={() => change({ op: 'drop', paragraph: id })}>
        {t('drafts.drop')}
      </Button>
    </>
  )
}
