import { findQuestion } from '#shared/analysis/comparability.ts'
import type { AnalysisRequest } from '#shared/analysis/analysis-request.ts'
import { isIndicatorId, type Variable } from '#shared/analysis/variable.ts'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { findIndicator, tenants, type Audience, type ResultCycle } from '../indicators/index.ts'
import type { ReadText } from './analysis.ts'
import { chooseCycles, type ChosenCycles } from './choose-cycles.ts'
import { unaskedIn, warningsOf } from './compare-cycles.ts'
import type { AnalysisDeps } from './deps.ts'
import { dressAnalysis } from './dress-analysis.ts'
import { findVariable } from './find-variable.ts'
import type { Found, Surroundings } from './found.ts'
import { notUnderstood } from './not-understood.ts'
import { openCell } from './open-cell.ts'
import { readMaterial, readVariable, type Material } from './read-variable.ts'
import { count, statesCounted, tabulate, type Counted, type Sides } from './tabulate.ts'

/**
 * Counts States as an address asks. What may be read is decided by the database: the public counts what States released
 * to it. A part of the address that names nothing these cycles ask is refused with its name.
 */
export async function getAnalysis(
  deps: AnalysisDeps,
  audience: Audience,
  request: AnalysisRequest,
  locale: CompleteLocale,
): Promise<AnalysisReply> {
  return withTenant(deps.database, tenants[audience], async (tx) => {
    const cycles = await chooseCycles(tx, audience, request, locale, (cycle, variable) => asks(deps, cycle, variable))
    const around = surroundings(deps, locale, cycles)
    const found = findAll(around, request)
    const material = await readMaterial(tx, cycles.editions, questionsOf(found, request))
    const sides = found.rows && (await sidesOf(tx, { ...found, rows: found.rows }, material, cycles, request))
    const text = request.text === undefined ? undefined : textQuestion(around, request.text)
    const analysis = {
      request,
      audience,
      locale,
      cycles,
      material,
      sides,
      text,
      warnings: warningsOf(around, found, cycles),
      unasked: unaskedIn(around, found, cycles),
    }
    const tables = sides ? tabulate(sides) : []
    const cell = sides && request.cell && openCell(analysis, sides, tables, request.cell)
    return { ...dressAnalysis(analysis, tables, sides && statesCounted(sides)), ...(cell && { cell }) }
  })
}

interface AllFound {
  readonly rows: Found | undefined
  readonly columns: Found | undefined
  readonly where: readonly { readonly found: Found; readonly keys: readonly string[] }[]
}

function surroundings(deps: AnalysisDeps, locale: CompleteLocale, { offered, editions }: ChosenCycles): Surroundings {
  return {
    deps,
    locale,
    cycles: offered.filter(({ id }) => editions.has(id)),
    versionOf: ({ versionId }) => deps.definitions.versions.get(versionId)?.version,
  }
}

/** Whether a cycle's questionnaire has what a variable stands for. */
function asks(deps: AnalysisDeps, { versionId }: ResultCycle, { id }: Variable): boolean {
  if (isIndicatorId(id)) {
    const indicator = findIndicator(deps, id)
    return indicator !== undefined && (indicator.system !== undefined || indicator.versions.includes(versionId))
  }
  const version = deps.definitions.versions.get(versionId)?.version
  return id.startsWith('group-') || (version !== undefined && findQuestion(version, id) !== undefined)
}

function findAll(around: Surroundings, { rows, columns, where }: AnalysisRequest): AllFound {
  const find = (variable: Variable, member: string): Found => findVariable(around, variable) ?? notUnderstood(member)
  const side = (variable: Variable | undefined, member: string): Found | undefined => {
    const found = variable && find(variable, member)
    return found?.origin.from === 'cycle' ? notUnderstood(member) : found
  }
  return {
    rows: side(rows, 'rows'),
    columns: columns?.id === 'cycle' ? undefined : side(columns, 'columns'),
    where: where.map(({ variable, keys }) => ({ found: find(variable, 'where'), keys })),
  }
}

function questionsOf({ rows, columns, where }: AllFound, { text }: AnalysisRequest): readonly string[] {
  const all = [rows, columns, ...where.map(({ found }) => found)]
  return [...all.flatMap((found) => found?.questions ?? []), ...(text === undefined ? [] : [text])]
}

async function sidesOf(
  tx: Tx,
  { rows, columns, where }: AllFound & { readonly rows: Found },
  material: Material,
  { chosen, offered }: ChosenCycles,
  { group }: AnalysisRequest,
): Promise<Sides> {
  const counted = async (found: Found): Promise<Counted> => {
    const pinned = offered.find(({ key }) => key === found.variable.cycle)
    return count(found, await readVariable(tx, found, material), chosen, pinned)
  }
  const filters = []
  for (const { found, keys } of where) filters.push({ ...(await counted(found)), keys })
  const known = [...material.members.values()].some((groups) => groups.has(group))
  if (!known && chosen.length > 0) notUnderstood('group')
  return {
    rows: await counted(rows),
    columns: columns && (await counted(columns)),
    filters,
    cycles: chosen,
    statesOf: ({ id }) => material.members.get(id)?.get(group) ?? [],
  }
}

/** A text question of these cycles, with its label; refused when it asks for anything else than words. */
function textQuestion(around: Surroundings, id: string): ReadText {
  const found = findVariable(around, { id, parts: [], bounds: [] })
  if (found?.origin.from !== 'question' || !['text', 'list', 'choices', 'choice'].includes(found.kind))
    return notUnderstood('text')
  return { question: id, label: found.label, questionIn: found.origin.questionIn }
}
