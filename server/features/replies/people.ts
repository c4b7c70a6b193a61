import type { Head } from '#shared/contract/replies.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { StandingHead } from './decide-operations.ts'
import { peopleByIds, type KnownPerson } from '../accounts/index.ts'

export type People = ReadonlyMap<string, KnownPerson>

/** The people behind these ids, each once. */
export async function readPeople(tx: Tx, ids: readonly string[]): Promise<People> {
  const wanted = [...new Set(ids)]
  return wanted.length === 0 ? new Map() : peopleByIds(tx, wanted)
}

/** A person as the contract names one. Who has left the database is still somebody: the id stands for the name. */
export function dressPerson(id: string, people: People): Head['by'] {
  const person = people.get(id)
  return {
    id,
    name: person?.name ?? id,
    ...(person?.organization !== undefined && { organization: person.organization }),
  }
}

/** A head as the contract shows it. */
export function dressHead({ question, rev, answer, actor, at }: StandingHead, people: People): Head {
  return { question, rev, answer, by: dressPerson(actor, people), at }
}
