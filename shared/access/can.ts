import type { ReplyStatus } from '#shared/reply/status.ts'
import type { Action } from './actions.ts'
import type { Role } from './roles.ts'

export interface HeldRole {
  readonly role: Role
  /** ISO 3166-1 alpha-3; set for national roles only. */
  readonly state?: string
}

/** Whoever asks: a signed-in person with memberships, or nobody (`personId` null, no memberships). */
export interface Actor {
  readonly personId: string | null
  readonly memberships: readonly HeldRole[]
}

export const nobody: Actor = { personId: null, memberships: [] }

/** What the action is about. What is left out does not restrict: `can(actor, action)` asks "at all, somewhere?" */
export interface Subject {
  /** State the thing belongs to. */
  readonly state?: string
  readonly replyStatus?: ReplyStatus
  /** Sections of this reply handed to the actor. */
  readonly sections?: readonly string[]
  /** The section about to be touched. */
  readonly section?: string
}

/**
 * How far a grant reaches.
 *
 * | reach | allowed |
 * |---|---|
 * | everywhere | any subject |
 * | own-state | subjects of the role's State |
 * | own-sections | as own-state, and only sections handed to the actor |
 * | submitted | any State, once the reply is submitted: a draft is nobody else's business |
 */
type Reach = 'everywhere' | 'own-state' | 'own-sections' | 'submitted'

const team = { 'reply.read': 'own-state', 'submission.read': 'own-state', 'cycle.read': 'everywhere' } as const
const secretariat = {
  'cycle.read': 'everywhere',
  'responses.read': 'everywhere',
  'submission.read': 'submitted',
  'results.read-submitted': 'everywhere',
  'release.prepare': 'everywhere',
  'release.publish': 'everywhere',
} as const

const officer = {
  ...secretariat,
  'summary.draft': 'everywhere',
  'cycle.create': 'everywhere',
  'cycle.open': 'everywhere',
  'cycle.invite': 'everywhere',
  'results.review': 'everywhere',
} as const

const table: { readonly [R in Role]: { readonly [A in Action]?: Reach } } = {
  'focal-point': {
    ...team,
    'reply.answer': 'own-state',
    'reply.mark-ready': 'own-state',
    'reply.assign': 'own-state',
    'reply.set-levels': 'own-state',
    'reply.submit': 'own-state',
    'people.invite': 'own-state',
  },
  contributor: { ...team, 'reply.answer': 'own-sections', 'reply.mark-ready': 'own-sections' },
  observer: team,
  'secretariat-officer': officer,
  'secretariat-administrator': { ...officer, 'people.invite': 'everywhere' },
  analyst: { 'cycle.read': 'everywhere', 'results.read-submitted': 'everywhere', 'submission.read': 'submitted' },
}

/** Whether the actor may do this, by any of the roles held. Server and client ask the same table. */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  return actor.memberships.some((held) => reaches(table[held.role][action], held, subject))
}

function reaches(reach: Reach | undefined, held: HeldRole, subject: Subject): boolean {
  switch (reach) {
    case undefined:
      return false
    case 'everywhere':
      return true
    case 'own-state':
      return isOwn(held, subject)
    case 'own-sections':
      return isOwn(held, subject) && isHanded(subject)
    case 'submitted':
      return subject.replyStatus !== 'draft'
    default:
      return reach satisfies never
  }
}

function isOwn(held: HeldRole, subject: Subject): boolean {
  return subject.state === undefined || subject.state === held.state
}

function isHanded({ section, sections }: Subject): boolean {
  if (section !== undefined) return sections?.includes(section) === true
  return sections === undefined || sections.length > 0
}
