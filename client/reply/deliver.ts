import { isApiProblem } from '#client/api/api-problem.ts'
import { call } from '#client/api/call.ts'
import { getSession, saveAnswers } from '#client/api/endpoints.generated.ts'
import type { Binding } from './entry.ts'
import type { Delivery, SaverPorts } from './work.ts'

/** Says whether the person signed in may have changed since the last look, as another window can sign in somebody else. */
export interface SignedInWatch {
  readonly isSure: () => boolean
  readonly sure: () => void
}

/** Sends operations to the server and says what became of them; never throws. */
export function operationsSender(binding: Binding, clientId: string, watch: SignedInWatch): SaverPorts['send'] {
  const { reply, versionId, person } = binding
  return async (ops, { keepalive }) => {
    try {
      const other = keepalive || watch.isSure() ? undefined : await otherThan(person)
      if (other !== undefined) return { kind: other }
      watch.sure()
      const { at, verdicts } = await call(
        saveAnswers,
        { params: { reply }, body: { clientId, versionId, ops: [...ops] } },
        { keepalive, onSessionEnd: 'refuse' },
      )
      return { kind: 'delivered', at, verdicts }
    } catch (error) {
      return deliveryOf(error)
    }
  }
}

async function otherThan(person: string): Promise<'sign-in' | 'other-person' | undefined> {
  const session = await call(getSession, {}, { onSessionEnd: 'refuse' })
  if (!session.signedIn) return 'sign-in'
  return session.person?.id === person ? undefined : 'other-person'
}

/** A reply that was cut off counts as not received: the server recognises the operations when they come again. */
export function deliveryOf(error: unknown): Delivery {
  if (!isApiProblem(error)) return { kind: 'unreachable' }
  const { status, code, retryAfter = 0 } = error.problem
  if (status === 0) return { kind: 'unreachable' }
  if (status === 401) return { kind: 'sign-in' }
  if (status === 429 || status >= 500) return { kind: 'busy', retryAfter }
  return { kind: 'declined', problem: code, splittable: [400, 413, 422].includes(status) }
}
