import { groupIdPattern } from '#shared/contract/group-codes.ts'
import { mostCompared, views, type View } from '#shared/contract/indicator-page.ts'
import { refuse } from '#server/platform/http/problem.ts'
import type { Asked } from './compose-pages.ts'

type Query = Asked['query']

/** Which series of an indicator an address asks for: as the indicator feature wants to be asked. */
export function readWish(query: Query) {
  const { by, code } = partOf(query)
  const { cycle, edition, group } = query
  return { cycle: cycle || undefined, edition: edition || undefined, group: groupOf(group), by, code }
}

/** The form sends both members of a breakdown in one field, `sex.female`; permalinks send them apart. */
function partOf(query: Query): { by: string | undefined; code: string | undefined } {
  const [by, ...rest] = (query['part'] ?? '').split('.')
  return by ? { by, code: rest.join('.') } : { by: query['by'], code: query['code'] }
}

export function viewOf(view: string | undefined): View {
  return views.find((known) => known === (view ?? 'tiles')) ?? refuse('request.notFound')
}

function groupOf(group: string | undefined): string | undefined {
  return group ? knownGroup(group) : undefined
}

/** A code that can be one of a group; whether there is such a group is for the results to say. */
function knownGroup(group: string): string {
  return new RegExp(groupIdPattern).test(group) ? group : refuse('request.notFound')
}

/** The States and groups to be compared, in the order they were chosen. */
export interface Compared {
  readonly states: readonly string[]
  readonly groups: readonly string[]
  /** What was asked for besides and is not among them, because eight stand there already. */
  readonly notTaken: readonly string[]
}

/**
 * `states=MAR,JPN`, `groups=un-afr`, and `add=` for one more of either kind, as the form sends it. The one that is added
 * comes last of all: where eight are chosen it is the one that is not taken, never one of theirs.
 */
export function readCompared(query: Query): Compared {
  const states = listOf(query['states'])
  if (states.some((state) => !isState(state))) return refuse('request.notFound')
  const asked = unique([...states, ...listOf(query['groups']).map(knownGroup), ...listOf(query['add']).map(knownCode)])
  const taken = asked.slice(0, mostCompared)
  return {
    states: taken.filter(isState),
    groups: taken.filter((code) => !isState(code)),
    notTaken: asked.slice(mostCompared),
  }
}

function knownCode(code: string): string {
  return isState(code) ? code : knownGroup(code)
}

function listOf(text = ''): readonly string[] {
  return text.split(',').filter((one) => one !== '')
}

function isState(text: string): boolean {
  return /^[A-Z]{3}$/.test(text)
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}
