import type { QueryClient } from '@tanstack/react-query'
import { call } from '#client/api/call.ts'
import { getReply, listReplies, markReady } from '#client/api/endpoints.generated.ts'

/** Says whether a section is ready at the state the server holds now. */
export async function markSection(kept: QueryClient, reply: string, section: string, ready: boolean): Promise<void> {
  const { seq } = await call(getReply, { params: { reply } })
  await call(markReady, { params: { reply, section }, body: { ready, seq } })
  await kept.invalidateQueries({ queryKey: [listReplies.id] })
}
