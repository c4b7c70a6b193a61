import { can, type Actor } from '#shared/access/can.ts'
import type { Action } from '#shared/access/actions.ts'
import type { Session } from './session.ts'

/** The person signed in as the access table knows them; the server asks the same table again. */
export function actorOf(session: Session): Actor {
  return {
    personId: session.person?.id ?? null,
    memberships: session.memberships.map(({ role, state }) => ({ role, ...(state !== undefined && { state }) })),
  }
}

/** Whether to offer an action on things of a State. */
export function offers(session: Session | undefined, action: Action, state?: string): boolean {
  return session !== undefined && can(actorOf(session), action, state === undefined ? {} : { state })
}
