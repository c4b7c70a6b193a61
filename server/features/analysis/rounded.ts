/** A percentage with one decimal; nothing where there is none. */
export function rounded(percent: number | undefined): number | null {
  return percent === undefined ? null : Math.round(percent * 10) / 10
}
