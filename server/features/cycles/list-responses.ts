import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { listResponses as contract } from '#shared/contract/cycles.ts'
import { isCompleteLocale } from '#shared/text/locale.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { enteredAmong, teamsByState, type TeamMember } from '../accounts/index.ts'
import type { CyclesDeps } from './deps.ts'
import { inSecretariat } from './in-secretariat.ts'
import { findCycle, readProgress, type Progress } from './queries.ts'

type Board = ReplyOf<typeof contract>

/** The response board: every invited State, how far it is, and who can be asked. */
export async function listResponses(
  deps: CyclesDeps,
  call: Call,
  { params }: InputOf<typeof contract>,
): Promise<Board> {
  return inSecretariat(deps, call.actor, async (tx) => {
    const cycle = (await findCycle(tx, params.cycle)) ?? refuse('cycle.notFound')
    const progress = await readProgress(tx, cycle.id)
    const teams = await teamsByState(
      tx,
      progress.map(({ state }) => state),
      ['focal-point', 'observer'],
    )
    const entered = await enteredAmong(
      tx,
      [...teams.values()].flatMap((team) => team.map(({ id }) => id)),
    )
    return {
      responses: progress.map((row) => responseOf(row, teams.get(row.state) ?? [], entered)),
    }
  })
}

function responseOf(
  row: Progress,
  team: readonly TeamMember[],
  entered: ReadonlySet<string>,
): Board['responses'][number] {
  const shown = ({ id, name, email, locale, since }: TeamMember) => ({
    id,
    name,
    email,
    locale: isCompleteLocale(locale) ? locale : ('en' as const),
    since: since.toISOString(),
    entered: entered.has(id),
  })
  return {
    state: row.state,
    // What was submitted is with the secretariat whatever is written after it; signing in alone is no progress.
    status: row.submissionId !== null ? 'submitted' : row.lastActivity !== null ? 'draft' : 'not-started',
    correcting: row.status === 'draft' && row.submissionId !== null,
    focalPoints: team.filter(({ role }) => role === 'focal-point').map(shown),
    observers: team.filter(({ role }) => role === 'observer').map(shown),
    ...(row.lastActivity && { lastActivity: row.lastActivity.toISOString() }),
    ...(row.submittedAt && { submittedAt: row.submittedAt.toISOString() }),
    ...(row.submissionId !== null && { submissionId: row.submissionId }),
    ...(row.revision !== null && { revision: row.revision }),
  }
}
