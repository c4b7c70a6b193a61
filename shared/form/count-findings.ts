import type { Finding, FindingLevel } from '#shared/finding/finding.ts'
import type { FindingCount } from './form.ts'
import type { Run } from './run.ts'
import { move, type FormState } from './form-state.ts'

const levelSlots: Readonly<Record<FindingLevel, number>> = { 'must-fix': 0, explain: 1, 'look-at': 2, note: 3 }
const levels: readonly FindingLevel[] = ['must-fix', 'explain', 'look-at', 'note']
type Findings = readonly Finding[] | undefined

/**
 * Puts new findings in place of old ones at a question and moves the counts by the difference.
 * Findings that are as before stay the same objects. Only `keep` writes.
 */
export function replaceFindings(
  run: Run,
  slot: number,
  before: Findings,
  now: Findings,
  keep: (found: Findings) => void,
): void {
  if (before === now) return
  const added = without(now, before)
  const removed = without(before, now)
  if (added.length === 0 && removed.length === 0) return
  keep(now)
  const section = run.state.plan.sectionOf[slot] ?? 0
  for (const finding of added) count(run.state, section, finding, 1)
  for (const finding of removed) count(run.state, section, finding, -1)
  const { tracker } = run
  if (!tracker) return
  tracker.questions.add(slot)
  tracker.findingsAt.add(slot)
  tracker.sections.add(section)
  tracker.added.push(...added)
  tracker.removed.push(...removed)
}

/** The findings that the others do not have; two alike need two counterparts. */
function without(findings: Findings, others: Findings): readonly Finding[] {
  if (!findings || !others) return findings ?? []
  const rest = [...others]
  return findings.filter((finding) => {
    const at = rest.findIndex((other) => sameFinding(finding, other))
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

function count(state: FormState, section: number, finding: Finding, by: 1 | -1): void {
  if (finding.explained) return
  const level = levelSlots[finding.level]
  move(state.findingCounts, section * 4 + level, by)
  move(state.findingCounts, state.plan.sections.length * 4 + level, by)
}

/** Open findings of a section, or of the whole reply for the section after the last. */
export function readFindingCount(state: FormState, section: number): FindingCount {
  const at = (level: FindingLevel): number => state.findingCounts[section * 4 + levelSlots[level]] ?? 0
  return { 'must-fix': at('must-fix'), explain: at('explain'), 'look-at': at('look-at'), note: at('note') }
}

/** Whether anything is found at a question; most have nothing. */
export function hasFindings(state: FormState, slot: number): boolean {
  if (state.ownFindings[slot] !== undefined || (state.cellsWithFindings.get(slot)?.size ?? 0) > 0) return true
  return state.plan.checkNodes[slot]?.some((node) => state.checkFindings[node] !== undefined) ?? false
}

/** Adds all findings at a question to the list: of the answer, then of its cells in order, then of the author's checks. */
export function collectFindings(state: FormState, slot: number, found: Finding[]): void {
  const own = state.ownFindings[slot]
  if (own) found.push(...own)
  const cells = state.plan.tables[slot] && state.cellsWithFindings.get(slot)
  if (cells) for (const cell of [...cells].sort((a, b) => a - b)) found.push(...(state.cellFindings.get(cell) ?? []))
  const checks = state.plan.checkNodes[slot]
  if (!checks) return
  for (const node of checks) {
    const finding = state.checkFindings[node]
    if (finding) found.push(finding)
  }
}

/** Gravest first; within a level, in the order given. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return levels.flatMap((level) => findings.filter((finding) => finding.level === level))
}

function sameFinding(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.at.part === b.at.part && a.explained === b.explained && sameParams(a, b)
}

function sameParams({ params: a = {} }: Finding, { params: b = {} }: Finding): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
