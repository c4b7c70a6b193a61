import type { Answer, Cell } from '#shared/answer/answer.ts'
import { ids, plainKind, tableColumns, tableRows } from './definition.ts'

export type Reply = Record<string, Answer>

/** All cells filled, 85 % of the gates and plain questions answered, some of them badly. */
export function makeReply(size: number, random: () => number): Reply {
  const reply: Reply = {}
  for (let block = 0; block < size / 100; block++) {
    reply[ids.table(block)] = { value: { cells: makeCells(random) } }
    for (let at = 0; at < 10; at++) if (random() < 0.85) reply[ids.gate(block, at)] = gateAnswer(random)
    for (let at = 0; at < 79; at++) if (random() < 0.85) reply[ids.plain(block, at)] = plainAnswer(at, random)
  }
  return reply
}

function makeCells(random: () => number): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  for (let row = 0; row < tableRows; row++)
    for (let column = 0; column < tableColumns; column++)
      cells[ids.cell(row, column)] = { value: wholeNumber(random, 5000) }
  return cells
}

export function gateAnswer(random: () => number): Answer {
  return { value: { choice: random() < 0.6 ? 'yes' : 'no' } }
}

export function plainAnswer(at: number, random: () => number): Answer {
  const kind = plainKind(at)
  if (kind === 'count') return { value: { number: wholeNumber(random, 1000) } }
  if (kind === 'choice') return { value: { choice: ['law', 'policy', 'training'][Math.floor(random() * 3)] ?? 'law' } }
  return {
    value: {
      text: `${random() < 0.9 ? 'Measure' : '1'} ${'adopted and carried out '.repeat(1 + Math.floor(random() * 9))}`,
    },
  }
}

export function wholeNumber(random: () => number, below: number): string {
  return String(Math.floor(random() * below))
}

/** A small generator (mulberry32), so that every run makes the same questionnaire and reply. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
