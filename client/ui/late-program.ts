import { useEffect, useReducer, useState } from 'react'

/** Part of the program that not every page needs: calling it fetches it, once. */
export interface LateProgram<Program> {
  (): Promise<Program>
  /** The program, if it was fetched before. */
  readonly atHand: () => Program | undefined
}

/**
 * Part of the program that not every page needs. Read it with `useProgram(program)` or React's `use(program())`: once
 * it was fetched it is at hand in the same instant, so nothing drawn with it pops in. A failed fetch is tried again by
 * the next reader.
 */
export function lateProgram<Program>(load: () => Promise<Program>): LateProgram<Program> {
  let fetched: Promise<Program> | undefined
  let atHand: Program | undefined
  function fetch(): Promise<Program> {
    if (fetched !== undefined) return fetched
    const fetching = load()
    fetched = fetching
    fetching.then(
      (value) => {
        atHand = value
        // React reads these two members of a promise before it waits for it.
        void Object.assign(fetching, { status: 'fulfilled', value })
      },
      () => (fetched = undefined),
    )
    return fetching
  }
  return Object.assign(fetch, { atHand: () => atHand })
}

/** The program as soon as it is there, undefined until then. A failed fetch is thrown while drawing. */
export function useProgram<Program>(program: LateProgram<Program>): Program | undefined {
  return usePrograms([program]) ? program.atHand() : undefined
}

/**
 * Whether all of them are there; fetches those that are not. For whole pages: what waits by `Suspense` is held back by
 * React until 300 ms after its placeholder came, even when it is there after 5.
 */
export function usePrograms(programs: readonly LateProgram<unknown>[]): boolean {
  const [failed, setFailed] = useState<{ readonly error: unknown }>()
  const [, lookAgain] = useReducer((times: number) => times + 1, 0)
  const missing = programs.filter((program) => program.atHand() === undefined)
  useEffect(() => {
    if (missing.length === 0) return
    let wanted = true
    // Asking twice fetches once.
    Promise.all(missing.map((program) => program())).then(
      () => wanted && lookAgain(),
      (error: unknown) => wanted && setFailed({ error }),
    )
    return () => void (wanted = false)
  })
  if (failed) throw failed.error
  return missing.length === 0
}
