import { readFileSync } from 'node:fs'

interface ReferenceState {
  readonly code: string
  readonly shortName: string
  readonly status: 'member' | 'observer'
}

const { states } = JSON.parse(readFileSync(new URL('../reference/states.json', import.meta.url), 'utf8')) as {
  states: readonly ReferenceState[]
} // our own file

/** Codes of the 193 Member States. */
export const memberStates: readonly string[] = states
  .filter(({ status }) => status === 'member')
  .map(({ code }) => code)

/** English short name of a State; its code where it is not known. */
export function shortName(code: string): string {
  return states.find((state) => state.code === code)?.shortName ?? code
}
