import { escapePointer } from './validate.ts'
import { refuse, type ProblemExtras } from './problem.ts'

const MOST_DEPTH = 40
const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|-?\d[\d.eE+-]*/gs
/** Names that reach into JavaScript's own machinery. */
const forbiddenNames = ['__proto__', 'constructor', 'prototype']

interface Level {
  /** Names seen so far; absent in an array. */
  readonly names?: Set<string>
  name: string
  index: number
  expectsName: boolean
}

/**
 * Parses JSON and refuses what JSON.parse would silently change or what cannot be stored:
 * a name given twice, numbers beyond exact range, NUL, half of a surrogate pair, excessive depth.
 */
export function parseJson(text: string): unknown {
  const value = parseAny(text)
  const levels: Level[] = []
  for (const [piece] of text.matchAll(token)) inspect(piece, levels)
  return value
}

function parseAny(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('request.malformed')
  }
}

function inspect(piece: string, levels: Level[]): void {
  const level = levels.at(-1)
  switch (piece.charAt(0)) {
    case '{':
    case '[':
      enter(piece === '{', levels)
      break
    case '}':
    case ']':
      levels.pop()
      break
    case ',':
      if (level) next(level)
      break
    case ':':
      if (level) level.expectsName = false
      break
    case '"':
      inspectString(JSON.parse(piece), levels) // JSON.parse of a string token is a string
      break
    default:
      inspectNumber(piece, levels)
  }
}

function enter(isObject: boolean, levels: Level[]): void {
  if (levels.length >= MOST_DEPTH) refuseAt('request.malformed', levels, 'place.tooDeep')
  levels.push({ ...(isObject && { names: new Set<string>() }), name: '', index: 0, expectsName: isObject })
}

function next(level: Level): void {
  level.index += 1
  level.expectsName = level.names !== undefined
}

function inspectString(text: string, levels: Level[]): void {
  const level = levels.at(-1)
  if (level?.names && level.expectsName) inspectName(text, level, level.names, levels)
  if (!text.isWellFormed() || text.includes('\0')) refuseAt('request.unsupportedText', levels, 'place.unsupportedText')
}

function inspectName(name: string, level: Level, names: Set<string>, levels: Level[]): void {
  level.name = name
  if (names.has(name)) refuseAt('request.malformed', levels, 'place.givenTwice')
  if (forbiddenNames.includes(name)) refuseAt('request.malformed', levels, 'place.unknown')
  names.add(name)
}

/** 12345678901234567890 would arrive as …7000 and 1e400 as infinity: both are refused, never rounded. */
function inspectNumber(text: string, levels: Level[]): void {
  const value = Number(text)
  const isExact = Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value))
  if (!isExact || Object.is(value, -0)) refuseAt('request.invalid', levels, 'place.number')
}

function refuseAt(
  code: 'request.malformed' | 'request.invalid' | 'request.unsupportedText',
  levels: readonly Level[],
  place: string,
): never {
  const pointer = levels.map(({ names, name, index }) => `/${names ? escapePointer(name) : String(index)}`).join('')
  const extras: ProblemExtras = { errors: [{ pointer, code: place }] }
  return refuse(code, extras)
}
