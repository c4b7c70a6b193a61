import { Link } from 'wouter'
import { roles, type Role } from '#shared/access/roles.ts'
import { demoPeople } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import type { Session } from '#client/api/session.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useStates } from '#client/api/use-states.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import styles from './sign-in.module.css'
import { useSignIn } from './use-sign-in.ts'

interface DemoPeopleProps {
  readonly mailFolder: boolean
  readonly onSignedIn: (session: Session) => void
  /** Only the person of this name: when signing in again. */
  readonly only?: string
}

/** The cast of the demonstration world: one click signs in as any of them. */
export function DemoPeople({ mailFolder, onSignedIn, only }: DemoPeopleProps) {
  const t = useMessages()
  const cast = useEndpoint(demoPeople, {})
  const signIn = useSignIn(onSignedIn)
  const people = cast.data?.people.filter(({ name }) => only === undefined || name === only) ?? []
  return (
    <section className={styles['demo']} aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demo')}</h2>
      <p>{t('signIn.demoLead')}</p>
      {(signIn.error ?? cast.error) && <ProblemNotice error={signIn.error ?? cast.error} />}
      {cast.isPending && <Skeleton />}
      <ul className={styles['people']}>
        {people.map((person) => (
          <li key={person.key}>
            <button
              type="button"
              aria-disabled={signIn.isPending}
              onClick={() => !signIn.isPending && signIn.mutate({ demoKey: person.key })}
            >
              <bdi className={styles['name']}>{person.name}</bdi>
              <RoleLine role={person.role} state={person.state} organization={person.organization} />
              <Arrow />
            </button>
          </li>
        ))}
      </ul>
      {mailFolder && <Link href="/demo/mail">{t('signIn.demoMailLink')}</Link>}
    </section>
  )
}

interface RoleLineProps {
  readonly role: string
  readonly state: string | undefined
  readonly organization: string | undefined
}

function RoleLine({ role, state, organization }: RoleLineProps) {
  const t = useMessages()
  const states = useStates()
  const parts = [isRole(role) ? t(`terms.role.${role}`) : role, state && states.nameOf(state), organization]
  return <span className={styles['role']}>{parts.filter(Boolean).join(' · ')}</span>
}

function isRole(role: string): role is Role {
  return roles.some((known) => known === role)
}

function Arrow() {
  return (
    <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
      <path d="M1 1l5 5-5 5" stroke="currentColor" strokeWidth="1.75" fill="none" />
    </svg>
  )
}
