import type { Expression } from '#shared/expression/expression.ts'
import type { Version } from '#shared/definition/definition.ts'
import type { Contestant, Outcome, Session } from './contestant.ts'
import { ids, plainKind, tableColumns, tableRows } from './definition.ts'
import type { Reply } from './reply.ts'
import type { Step } from './script.ts'

/**
 * The practical limit: what a programmer writes by hand for exactly this questionnaire, with a
 * dependency index but no expression language, no messages, no tables in general. A bound, not a product.
 */
export const limit: Contestant = {
  load: (versionJson, replyJson) => open(prepare(JSON.parse(versionJson)), JSON.parse(replyJson)),
  prepare(version) {
    const prepared = prepare(version)
    return (reply) => open(prepared, reply).outcome()
  },
}

const perBlock = 79
const cellsPerBlock = tableRows * tableColumns
const words = /[^\s]+/g

interface Prepared {
  readonly blocks: number
  readonly gateOf: Map<string, number>
  readonly plainOf: Map<string, number>
  /** Gates a plain question needs; and the plain questions each gate decides. */
  readonly needs: readonly (readonly number[])[]
  readonly decides: readonly (readonly number[])[]
}

function prepare(version: Version): Prepared {
  const blocks = version.sections.length
  const gateOf = new Map<string, number>()
  const plainOf = new Map<string, number>()
  for (let block = 0; block < blocks; block++) {
    for (let at = 0; at < 10; at++) gateOf.set(ids.gate(block, at), block * 10 + at)
    for (let at = 0; at < perBlock; at++) plainOf.set(ids.plain(block, at), block * perBlock + at)
  }
  const needs: number[][] = Array.from({ length: blocks * perBlock }, () => [])
  const decides: number[][] = Array.from({ length: blocks * 10 }, () => [])
  for (const { questions } of version.sections)
    for (const { id, relevant } of questions) {
      const plain = plainOf.get(id)
      if (plain === undefined || !relevant) continue
      for (const name of gatesIn(relevant)) {
        const gate = gateOf.get(name) ?? 0
        needs[plain]?.push(gate)
        decides[gate]?.push(plain)
      }
    }
  return { blocks, gateOf, plainOf, needs, decides }
}

function gatesIn(expression: Expression): string[] {
  if (expression.op === 'and') return expression.args.flatMap(gatesIn)
  if (expression.op === '==' && expression.left.op === 'question') return [expression.left.id]
  return []
}

function open(prepared: Prepared, reply: Reply): Session {
  const { blocks, gateOf, plainOf, needs, decides } = prepared
  const yes = new Uint8Array(blocks * 10)
  const asked = new Uint8Array(blocks * perBlock)
  const numbers = new Float64Array(blocks * perBlock).fill(Number.NaN)
  const texts = Array.from<string | undefined>({ length: blocks * perBlock })
  const findings = new Uint8Array(blocks * perBlock)
  const cells = new Float64Array(blocks * cellsPerBlock)
  const columnSums = new Float64Array(blocks * tableColumns)
  const rowSums = new Float64Array(blocks * tableRows)
  const sums = new Float64Array(blocks)
  let askedCount = 0
  let findingCount = 0

  const moveCell = (cell: number, value: number): void => {
    const by = value - (cells[cell] ?? 0)
    const block = Math.floor(cell / cellsPerBlock)
    const within = cell % cellsPerBlock
    cells[cell] = value
    columnSums[block * tableColumns + (within % tableColumns)]! += by // within bounds by construction
    rowSums[block * tableRows + Math.floor(within / tableColumns)]! += by // within bounds by construction
    sums[block]! += by // within bounds by construction
  }
  const check = (plain: number): void => {
    const now =
      asked[plain] === 1
        ? countFindings(plain % perBlock, numbers[plain] ?? Number.NaN, numbers[plain - 3] ?? Number.NaN, texts[plain])
        : 0
    findingCount += now - (findings[plain] ?? 0)
    findings[plain] = now
  }
  const decide = (plain: number): void => {
    const now = (needs[plain] ?? []).every((gate) => yes[gate] === 1) ? 1 : 0
    if (now === asked[plain]) return
    asked[plain] = now
    askedCount += now === 1 ? 1 : -1
    check(plain)
  }
  const read = (plain: number, answer: Reply[string] | undefined): void => {
    const value = answer?.value
    numbers[plain] = value !== undefined && 'number' in value ? Number(value.number) : Number.NaN
    texts[plain] = value !== undefined && 'text' in value ? value.text : undefined
  }

  for (const [id, gate] of gateOf) yes[gate] = isYes(reply[id]) ? 1 : 0
  for (let block = 0; block < blocks; block++) {
    const value = reply[ids.table(block)]?.value
    const given = value !== undefined && 'cells' in value ? value.cells : {}
    for (let row = 0; row < tableRows; row++)
      for (let column = 0; column < tableColumns; column++)
        moveCell(block * cellsPerBlock + row * tableColumns + column, Number(given[ids.cell(row, column)]?.value ?? 0))
  }
  for (const [id, plain] of plainOf) read(plain, reply[id])
  for (let plain = 0; plain < blocks * perBlock; plain++) decide(plain)

  return {
    play(step: Step) {
      const gate = step.kind === 'gate' ? gateOf.get(step.question) : undefined
      if (step.kind === 'cell') {
        const block = Number(step.question.slice(1, -'Table'.length))
        const [row = '', column = ''] = step.at.split(':')
        moveCell(
          block * cellsPerBlock + Number(row.slice(1)) * tableColumns + Number(column.slice(1)),
          Number(step.value),
        )
        reply[step.question] = {
          value: { cells: { ...cellsOf(reply[step.question]), [step.at]: { value: step.value } } },
        }
        return
      }
      reply[step.question] = step.answer
      if (gate !== undefined) {
        yes[gate] = isYes(step.answer) ? 1 : 0
        for (const plain of decides[gate] ?? []) decide(plain)
        return
      }
      const plain = plainOf.get(step.question) ?? 0
      read(plain, step.answer)
      check(plain)
      if (plain % perBlock < perBlock - 3) check(plain + 3)
    },
    outcome: (): Outcome => ({
      asked: blocks * 21 + askedCount,
      calculated: sumUp(blocks, columnSums, rowSums, sums),
      findings: findingCount,
    }),
    reply: () => reply,
  }
}

function cellsOf(answer: Reply[string] | undefined): Readonly<Record<string, { value?: string }>> {
  return answer?.value !== undefined && 'cells' in answer.value ? answer.value.cells : {}
}

function isYes(answer: Reply[string] | undefined): boolean {
  return answer?.value !== undefined && 'choice' in answer.value && answer.value.choice === 'yes'
}

function countFindings(at: number, number: number, before: number, text: string | undefined): number {
  const kind = plainKind(at)
  if (kind === 'count') return (at < 60 && number > 900 ? 1 : 0) + (at >= 40 && at < 52 && number > before ? 1 : 0)
  if (kind === 'choice' || text === undefined) return 0
  return ((text.match(words)?.length ?? 0) > 30 ? 1 : 0) + (at >= 40 && at < 52 && !/^[A-Za-z]/.test(text) ? 1 : 0)
}

/** Six columns, three rows and the whole of each table. */
function sumUp(blocks: number, columnSums: Float64Array, rowSums: Float64Array, sums: Float64Array): number {
  let total = 0
  for (let block = 0; block < blocks; block++) {
    for (let column = 0; column < tableColumns; column++) total += columnSums[block * tableColumns + column] ?? 0
    for (let row = 0; row < 3; row++) total += rowSums[block * tableRows + row] ?? 0
    total += sums[block] ?? 0
  }
  return total
}
