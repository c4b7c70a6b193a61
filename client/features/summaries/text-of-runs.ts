import type { Run } from '#shared/summary/document.ts'

/** A paragraph as it is typed: each figure as `[[1: 31 States]]`, in the order in which it stands. */
export function textOfRuns(runs: readonly Run[]): string {
  let number = 0
  return runs
    .map((run) => {
      if (typeof run === 'string') return run
      number += 1
      return `[[${number}: ${run.text}]]`
    })
    .join('')
}
