/**
 * Part of the program that not every page needs. Read it with React's `use(program())`: once it was fetched it is at
 * hand in the same instant, so nothing drawn with it pops in. A failed fetch is tried again by the next reader.
 */
export function lateProgram<Program>(load: () => Promise<Program>): () => Promise<Program> {
  let fetched: Promise<Program> | undefined
  return () => {
    if (fetched !== undefined) return fetched
    const fetching = load()
    fetched = fetching
    fetching.then(
      // React reads these two members of a promise before it waits for it.
      (value) => Object.assign(fetching, { status: 'fulfilled', value }),
      () => (fetched = undefined),
    )
    return fetching
  }
}
