import { niceWidth, tidy } from './steps.ts'

/** The axis of values of a drawing with lines. */
export interface LineAxis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  /** It does not begin at zero: to be marked, and said. */
  readonly isCut: boolean
}

interface Wish {
  /** Shares and levels have a bottom that means something: they begin there. */
  readonly fromZero?: boolean
  /** Levels have no halves between them. */
  readonly isWhole?: boolean
}

/** What a line shows at least, as a part of its highest value: a change of one in a thousand stays a small one. */
const leastSpan = 0.1
const wantedSteps = 4

/**
 * An axis on which a change can be seen and none is blown up. It begins at zero where the values reach down to half of the
 * highest, else at a round number below them; then it is cut. Bars always begin at zero and need none of this.
 */
export function lineAxis(values: readonly number[], { fromZero = false, isWhole = false }: Wish = {}): LineAxis {
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (values.length === 0 || Math.max(-low, high) < 1e-9) return axisOver(0, 1, isWhole)
  if (fromZero || low <= 0 || low < high / 2) return axisOver(Math.min(0, low), Math.max(0, high), isWhole)
  const middle = (low + high) / 2
  const half = Math.max((high - low) / 2, (leastSpan * high) / 2)
  return axisOver(Math.max(0, middle - half), middle + half, isWhole)
}

function axisOver(low: number, high: number, isWhole: boolean): LineAxis {
  const raw = niceWidth((high - low) / wantedSteps)
  const width = isWhole ? Math.max(1, Math.ceil(raw)) : raw
  const from = Math.floor(low / width + 1e-9) * width
  const count = Math.ceil((high - from) / width - 1e-9)
  const ticks = Array.from({ length: count + 1 }, (_, at) => tidy(from + at * width))
  return { from: tidy(from), to: tidy(from + count * width), ticks, isCut: from > 0 }
}
