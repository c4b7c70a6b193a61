import { CommandDialog } from '#client/api/command-dialog.tsx'
import { listReplies, reopenReply } from '#client/api/endpoints.generated.ts'
import { useCommand } from '#client/api/use-command.ts'

interface AskCorrectionProps {
  readonly reply: string
  /** Sentences of the page that asks. */
  readonly words: { readonly title: string; readonly lead: string; readonly begin: string; readonly pending: string }
  readonly onClose: () => void
  readonly onBegun: () => void
}

/** Asks before a correction begins: what was submitted stays official until a new revision is submitted. */
export function AskCorrection({ reply, words, onClose, onBegun }: AskCorrectionProps) {
  const reopen = useCommand(reopenReply, { refreshes: [listReplies], onDone: onBegun })
  return (
    <CommandDialog
      title={words.title}
      command={reopen}
      action={words.begin}
      pendingAction={words.pending}
      onSend={() => reopen.mutate({ params: { reply } })}
      onClose={onClose}
    >
      <p>{words.lead}</p>
    </CommandDialog>
  )
}
