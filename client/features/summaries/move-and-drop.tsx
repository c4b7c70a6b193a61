import type { StaleFigure, SummaryReply } from '#shared/contract/summaries.ts'
import type { Block } from '#shared/summary/document.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import type { Drafting } from './use-draft.ts'

/** What a card knows of its block and of the draft it stands in. */
export interface BlockProps {
  readonly block: Block
  readonly number: number
  readonly draft: SummaryReply
  readonly stale: readonly StaleFigure[]
  readonly change: Drafting['change']
  readonly write: Drafting['write']
  /** Reads the draft anew, as whoever typed on a text that somebody changed meanwhile has to. */
  readonly reload: Drafting['reload']
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
