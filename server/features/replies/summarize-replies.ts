import type { Actor } from '#shared/access/can.ts'
import type { ReplySummary } from '#shared/contract/replies.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import { inCorrection } from '#shared/reply/status.ts'
import type { Static } from 'typebox'
import type { Tx } from '#server/platform/database/transaction.ts'
import type { DefinitionLibrary } from '../definitions/index.ts'
import { enteredAmong } from '../accounts/index.ts'
import { readCorrected } from './corrected-queries.ts'
import { decidedLevels } from './decided-levels.ts'
import { readHeadSeqs } from './log-queries.ts'
import { mySections } from './my-sections.ts'
import { dressPerson, readPeople, type People } from './people.ts'
import {
  countOpenBranches,
  readAssignments,
  readReadiness,
  readDecisions,
  type Assignment,
  type Readiness,
  type ReplyRecord,
} from './queries.ts'
import { indexOf, versionOf, type VersionIndex } from './version-index.ts'

type Summary = Static<typeof ReplySummary>

/** What stands around one reply. */
interface Surroundings {
  readonly index: VersionIndex
  readonly people: People
  readonly entered: ReadonlySet<string>
  readonly assignments: readonly Assignment[]
  readonly readiness: readonly Readiness[]
  readonly levels: ReleaseLevels
  readonly openBranches: number
  /** Answers that stand otherwise than they were submitted; undefined where no correction is open. */
  readonly corrected: number | undefined
  /** Number of the last event in each section. */
  readonly touched: ReadonlyMap<string, number>
}

/** Summaries of replies as this actor sees them. A fixed number of statements, however many replies. */
export async function summarizeReplies(
  tx: Tx,
  definitions: DefinitionLibrary,
  actor: Actor,
  replies: readonly ReplyRecord[],
): Promise<readonly Summary[]> {
  const ids = replies.map(({ id }) => id)
  const assignments = await readAssignments(tx, ids)
  const readiness = await readReadiness(tx, ids)
  const decisions = await readDecisions(tx, ids)
  const open = await countOpenBranches(tx, ids)
  const heads = readiness.length === 0 ? [] : await readHeadSeqs(tx, ids)
  const correcting = replies.filter(inCorrection)
  const corrected = correcting.length === 0 ? [] : await readCorrected(tx, ids)
  const people = await readPeople(
    tx,
    [...assignments, ...readiness].map(({ person }) => person),
  )
  const entered =
    assignments.length === 0
      ? new Set<string>()
      : await enteredAmong(
          tx,
          assignments.map(({ person }) => person),
        )
  return replies.map((reply) => {
    const own = <T extends { readonly reply: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.reply === reply.id)
    const index = indexOf(versionOf(definitions, reply.versionId))
    return summarize(actor, reply, {
      index,
      people,
      entered,
      assignments: own(assignments),
      readiness: own(readiness),
      levels: decidedLevels(index, own(decisions)),
      openBranches: open.get(reply.id) ?? 0,
      corrected: inCorrection(reply) ? own(corrected).length : undefined,
      touched: lastTouched(index, own(heads)),
    })
  })
}

/** Summary of one reply. */
export async function summarizeReply(
  tx: Tx,
  definitions: DefinitionLibrary,
  actor: Actor,
  reply: ReplyRecord,
): Promise<Summary> {
  const [summary] = await summarizeReplies(tx, definitions, actor, [reply])
  if (!summary) throw new Error('one reply has one summary')
  return summary
}

function lastTouched(
  index: VersionIndex,
  heads: readonly { question: string; seq: number }[],
): ReadonlyMap<string, number> {
  const touched = new Map<string, number>()
  for (const { question, seq } of heads) {
    const section = index.sectionOf.get(question)
    if (section !== undefined) touched.set(section, Math.max(seq, touched.get(section) ?? 0))
  }
  return touched
}

function summarize(actor: Actor, reply: ReplyRecord, around: Surroundings): Summary {
  const handed = around.assignments.filter(({ person }) => person === actor.personId).map(({ section }) => section)
  return {
    id: reply.id,
    cycle: reply.cycle,
    state: reply.state,
    status: reply.status,
    versionId: reply.versionId,
    referenceYear: reply.referenceYear,
    dueOn: reply.dueOn,
    seq: reply.seq,
    revision: reply.revision,
    ...(reply.submissionId !== undefined && { submissionId: reply.submissionId }),
    mySections: [...mySections(actor, reply.state, around.index, handed)],
    openBranches: around.openBranches,
    sections: [...around.index.sections.keys()].map((section) => sectionState(section, around)),
    levelExceptions: { ...around.levels.exceptions },
    ...(reply.lastActivity !== undefined && { lastActivity: reply.lastActivity }),
    ...(around.corrected !== undefined && { corrected: around.corrected }),
  }
}

function sectionState(section: string, around: Surroundings): Summary['sections'][number] {
  const ready = around.readiness.find((one) => one.section === section)
  return {
    section,
    ...(ready && {
      ready: {
        by: dressPerson(ready.person, around.people),
        at: ready.at,
        stale: (around.touched.get(section) ?? 0) > ready.seq,
      },
    }),
    contributors: around.assignments.filter((one) => one.section === section).map((one) => contributor(one, around)),
    level: around.levels.sections[section] ?? 'R1',
  }
}

function contributor(
  { person: id, dueOn }: Assignment,
  { people, entered }: Surroundings,
): Summary['sections'][number]['contributors'][number] {
  const person = people.get(id)
  return {
    ...dressPerson(id, people),
    ...(person && { email: person.email }),
    entered: entered.has(id),
    ...(dueOn !== null && { dueOn }),
  }
}
