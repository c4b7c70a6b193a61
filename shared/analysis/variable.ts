/**
 * What is counted by: a question or a part of one, an indicator or one of its breakdowns, a division of States into
 * groups (`group-…`), or the cycles themselves (`cycle`). Written in an address as
 * `id[.part[.part]][@cycle][~bound…]`, e.g. `hasStrategy`, `prisonersHeld.female._`, `P2-06~90~100`.
 */
export interface Variable {
  readonly id: string
  /** Row and column of a table (`_`: all), field of a list, or breakdown and code of an indicator. */
  readonly parts: readonly string[]
  /** One cycle only, whatever cycles the analysis is of: a State's answers of two years can be set against each other. */
  readonly cycle?: string
  /** Where a number is cut, ascending; quartiles without them. */
  readonly bounds: readonly number[]
}

const written =
  /^([A-Za-z][A-Za-z0-9-]{0,63})((?:\.[A-Za-z0-9_-]{1,64}){0,2})(?:@([a-z0-9][a-z0-9-]{1,59}))?((?:~-?\d{1,15}(?:\.\d{1,6})?){0,12})$/

/** Reads a variable as addresses write it; nothing when it is not one. Bounds are put in order, each once. */
export function parseVariable(text: string): Variable | undefined {
  const found = written.exec(text)
  if (!found) return undefined
  const [, id = '', parts = '', cycle, bounds = ''] = found
  return {
    id,
    parts: parts.split('.').slice(1),
    ...(cycle !== undefined && { cycle }),
    bounds: inOrder(bounds.split('~').slice(1).map(Number)),
  }
}

/** A variable as addresses write it: `parseVariable` reads it back. */
export function printVariable({ id, parts, cycle, bounds }: Variable): string {
  return [
    [id, ...parts].join('.'),
    cycle === undefined ? '' : `@${cycle}`,
    ...bounds.map((bound) => `~${String(bound)}`),
  ].join('')
}

/** Divisions of States into groups. All but `special` put a State into one group at most. */
export const divisions = {
  'group-un': 'un-group',
  'group-region': 'region',
  'group-sub-region': 'sub-region',
  'group-special': 'special',
} as const
export type Division = keyof typeof divisions

export function isDivision(id: string): id is Division {
  return Object.hasOwn(divisions, id)
}

/** An indicator's id has a dash and begins with a capital; a question's id has neither. */
export function isIndicatorId(id: string): boolean {
  return /^[A-Z][A-Z0-9]*-[0-9]{2}$/.test(id)
}

/** Bounds as a reader types them: numbers between spaces or semicolons; what is no number is left out. */
export function parseBounds(text: string): readonly number[] {
  const typed = text
    .split(/[\s;]+/)
    .filter((one) => /^-?\d{1,15}(\.\d{1,6})?$/.test(one))
    .map(Number)
  return inOrder(typed).slice(0, 12)
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}
