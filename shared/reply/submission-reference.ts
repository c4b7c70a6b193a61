/** What a submission is quoted by, such as `ANNUAL-2026-MAR-2`. */
export function submissionReference(of: {
  readonly cycle: string
  readonly state: string
  readonly revision: number
}): string {
  return `${of.cycle.toUpperCase()}-${of.state}-${of.revision}`
}
