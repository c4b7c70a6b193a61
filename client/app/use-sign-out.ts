import { useMutation } from '@tanstack/react-query'
import { call } from '#client/api/call.ts'
import { signOut } from '#client/api/endpoints.generated.ts'

/** Ends the session and starts afresh, so that nothing of this person stays in memory. */
export function useSignOut(): () => void {
  const ending = useMutation({
    mutationFn: () => call(signOut, {}, { onSessionEnd: 'refuse' }),
    onSettled: () => location.assign('/enter'),
  })
  return () => ending.mutate()
}
