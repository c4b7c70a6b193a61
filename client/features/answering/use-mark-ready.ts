import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { marking } from './late-parts.tsx'

interface MarkReady {
  readonly busy: boolean
  readonly error: unknown
  /** Answers of this page did not reach the server yet, so nothing could be said about the section. */
  readonly waiting: boolean
  /** True when the server has it. */
  readonly mark: (ready: boolean) => Promise<boolean>
}

/** Says that a section is ready, at the state the server holds once every answer has arrived. */
export function useMarkReady(section: string): MarkReady {
  const { store } = useOpenReply()
  const kept = useQueryClient()
  const [state, setState] = useState<{ busy: boolean; error?: unknown; waiting: boolean }>({
    busy: false,
    waiting: false,
  })
  async function mark(ready: boolean): Promise<boolean> {
    setState({ busy: true, waiting: false })
    try {
      if (!(await store.saver.settledAll())) {
        setState({ busy: false, waiting: true })
        return false
      }
      const { markSection } = await marking()
      await markSection(kept, store.binding.reply, section, ready)
      setState({ busy: false, waiting: false })
      return true
    } catch (error) {
      setState({ busy: false, waiting: false, error })
      return false
    }
  }
  return { busy: state.busy, error: state.error, waiting: state.waiting, mark }
}
