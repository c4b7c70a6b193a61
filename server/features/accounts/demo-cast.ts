import type { Role } from '#shared/access/roles.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'

export interface CastMember {
  /** Permanent; the client and the tests name people by it. */
  readonly key: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly state?: string
  readonly organization?: string
  readonly locale: CompleteLocale
}

/** People of the demonstration world. The names are invented; addresses end in a domain that nobody can own. */
export const demoCast: readonly CastMember[] = [
  {
    key: 'morocco-focal-point',
    name: 'Salma Berrada',
    email: 'salma.berrada@focal-point.mar.example',
    role: 'focal-point',
    state: 'MAR',
    organization: 'Ministry of Foreign Affairs',
    locale: 'en',
  },
  {
    key: 'morocco-justice',
    name: 'Youssef Alami',
    email: 'youssef.alami@justice.mar.example',
    role: 'contributor',
    state: 'MAR',
    organization: 'Ministry of Justice',
    locale: 'fr',
  },
  {
    key: 'morocco-prisons',
    name: 'Nadia Tazi',
    email: 'nadia.tazi@prisons.mar.example',
    role: 'contributor',
    state: 'MAR',
    organization: 'Prison administration',
    locale: 'ar',
  },
  {
    key: 'morocco-observer',
    name: 'Karim Idrissi',
    email: 'karim.idrissi@mission.mar.example',
    role: 'observer',
    state: 'MAR',
    organization: 'Permanent Mission',
    locale: 'en',
  },
  {
    key: 'japan-focal-point',
    name: 'Haruka Minami',
    email: 'haruka.minami@focal-point.jpn.example',
    role: 'focal-point',
    state: 'JPN',
    organization: 'Ministry of Justice',
    locale: 'en',
  },
  {
    key: 'secretariat-officer',
    name: 'Elena Marchetti',
    email: 'elena.marchetti@secretariat.example',
    role: 'secretariat-officer',
    locale: 'en',
  },
  {
    key: 'secretariat-administrator',
    name: 'Daniel Okoye',
    email: 'daniel.okoye@secretariat.example',
    role: 'secretariat-administrator',
    locale: 'en',
  },
  {
    key: 'analyst',
    name: 'Ingrid Solberg',
    email: 'ingrid.solberg@research.example',
    role: 'analyst',
    organization: 'Research institute',
    locale: 'en',
  },
]
