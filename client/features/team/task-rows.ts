import type { ReplySummary } from '#shared/contract/replies.ts'
import type { Version } from '#shared/definition/definition.ts'
import type { Form } from '#shared/form/form.ts'
import { isOwnSection } from '#client/reply/is-own-section.ts'
import { sectionStatus, type SectionState, type SectionStatus } from './section-status.ts'

export interface TaskRow {
  readonly section: SectionState
  /** Place of the section in the questionnaire, from 1: the first part of its questions' numbers. */
  readonly number: number
  readonly pillar: string | undefined
  readonly status: SectionStatus
  /** Where to go on: the first page with a point the status counts, else the first with questions that are asked now. */
  readonly page: number
  readonly mine: boolean
}

export const shows = ['all', 'mine', 'open'] as const
export type Show = (typeof shows)[number]

/** What the address asks for; else everything, but for a contributor first what was handed over. */
export function showOf(search: string, reply: Pick<ReplySummary, 'mySections' | 'sections'>): Show {
  const asked = new URLSearchParams(search).get('show')
  const isContributor = reply.mySections.length > 0 && reply.mySections.length < reply.sections.length
  return shows.find((show) => show === asked) ?? (isContributor ? 'mine' : 'all')
}

/** One row for each section that is asked, in the order of the questionnaire. */
export function taskRows(
  reply: ReplySummary,
  version: Version,
  form: Form,
  personId: string | undefined,
): readonly TaskRow[] {
  const states = new Map(reply.sections.map((section) => [section.section, section]))
  return version.sections.flatMap(({ id, pillar }, place) => {
    const section = states.get(id)
    if (section === undefined || !form.sectionAsked(id)) return []
    const mine = isOwnSection(section, reply, personId)
    const status = sectionStatus(form, section)
    return [{ section, number: place + 1, pillar, mine, status, page: pageToGoOn(form, id, status) }]
  })
}

function pageToGoOn(form: Form, section: string, { status }: SectionStatus): number {
  const pages = form.pages(section)
  const counted = pages.find(({ questions }) =>
    questions.some((question) => form.findings(question).some(({ level }) => level === status)),
  )
  return (counted ?? pages[0])?.page ?? 1
}

export function shown(rows: readonly TaskRow[], show: Show): readonly TaskRow[] {
  if (show === 'mine') return rows.filter(({ mine }) => mine)
  if (show === 'open') return rows.filter(({ status }) => status.status !== 'ready')
  return rows
}

/** The section to go on with: of one's own, first what must be fixed, then what was begun, then what was not. */
export function nextRow(rows: readonly TaskRow[]): TaskRow | undefined {
  const order: readonly SectionStatus['status'][] = [
    'must-fix',
    'explain',
    'changed',
    'in-progress',
    'not-started',
    'filled',
  ]
  const mine = rows.filter((row) => row.mine)
  return order.map((status) => mine.find((row) => row.status.status === status)).find((row) => row !== undefined)
}

export interface RowGroup {
  /** `I` to `IV`; undefined for sections outside the pillars. */
  readonly pillar: string | undefined
  /** Whether sections of a pillar stand before: those after the pillars are not "general" ones. */
  readonly afterPillars: boolean
  readonly rows: readonly TaskRow[]
}

/** Rows by pillar, in the order of the questionnaire; sections without one stay where they stand. */
export function byPillar(rows: readonly TaskRow[]): readonly RowGroup[] {
  const groups: { pillar: string | undefined; afterPillars: boolean; rows: TaskRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && last.pillar === row.pillar) last.rows.push(row)
    else
      groups.push({ pillar: row.pillar, afterPillars: groups.some(({ pillar }) => pillar !== undefined), rows: [row] })
  }
  return groups
}
