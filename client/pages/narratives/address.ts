import type { NarrativesReply } from '#shared/contract/narratives.ts'

type Audience = NarrativesReply['audience']

/** Path of the search of an audience. */
export function pathOf(audience: Audience): string {
  return audience === 'public' ? '/narratives' : '/submitted/narratives'
}

/** Members of the address as it stands, some of them changed. */
export function membersOf(
  { address }: NarrativesReply,
  changes: Readonly<Record<string, string | undefined>> = {},
): Readonly<Record<string, string | undefined>> {
  return { ...Object.fromEntries(new URLSearchParams(address.split('?')[1])), ...changes }
}
