/** Name of a release: the year it speaks of and a number, `2024.1`. A correction takes the next number. */
export const releaseNamePattern = '^[0-9]{4}\\.[1-9][0-9]{0,2}$'

/** The next free name of a year: one more than the highest number given so far, whatever became of it. */
export function nextReleaseName(year: number, given: readonly string[]): string {
  const numbers = given.filter((name) => name.startsWith(`${year}.`)).map((name) => Number(name.split('.')[1]))
  return `${year}.${Math.max(0, ...numbers) + 1}`
}
