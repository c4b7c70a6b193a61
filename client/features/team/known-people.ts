import { listReplies } from '#client/api/endpoints.generated.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'

/** A colleague who was handed a section of any of the State's replies. */
export interface KnownPerson {
  readonly name: string
  readonly organization: string
  readonly email: string
}

/** Colleagues invited before, by name, each once; so that nobody is typed twice. */
export function useKnownPeople(compare: (a: string, b: string) => number): readonly KnownPerson[] {
  const replies = useEndpoint(listReplies, {}).data?.replies ?? []
  const people = new Map<string, KnownPerson>()
  for (const { name, organization, email } of replies.flatMap(({ sections }) =>
    sections.flatMap(({ contributors }) => contributors),
  ))
    if (email !== undefined) people.set(email, { name, organization: organization ?? '', email })
  return [...people.values()].toSorted((a, b) => compare(a.name, b.name))
}
