import type { RollUp } from '#client/reply/save-state.ts'

/** What is said aloud of saving, without words, so that it is always in the language in use. */
export interface Spoken {
  readonly say: 'nothing' | 'all-saved' | RollUp
  /** Time of the last "saved" that was spoken. */
  readonly at: string
  readonly kind: RollUp['state']['kind']
  /** How often the person asked for it. */
  readonly asked: number
}

export const nothingSpoken = (asked: number): Spoken => ({ say: 'nothing', at: '', kind: 'untouched', asked })

/**
 * "Saved" at most once in 30 seconds; everything that needs attention at once; whatever it is when asked for.
 * What was said of a rest is taken back as soon as something is being saved. Gives the same object when nothing changes.
 */
export function nextSpoken(last: Spoken, rolled: RollUp, asked: number): Spoken {
  const { state } = rolled
  const { kind } = state
  if (last.asked !== asked) return { say: rolled, at: last.at, kind, asked }
  if (kind === 'untouched') return last
  if (kind === 'saving') return last.say === 'nothing' || last.kind === 'saving' ? last : { ...last, say: 'nothing' }
  if (state.kind !== 'saved') return kind === last.kind ? last : { say: rolled, at: last.at, kind, asked }
  const wasQuiet = last.kind === 'saved' || last.kind === 'untouched'
  const tooSoon = last.at !== '' && Date.parse(state.at) - Date.parse(last.at) < 30_000
  if (wasQuiet && tooSoon) return last.kind === kind ? last : { ...last, kind }
  return last.say === 'all-saved' && last.at === state.at ? last : { say: 'all-saved', at: state.at, kind, asked }
}
