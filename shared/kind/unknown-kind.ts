/**
 * For the end of a `switch` over all kinds: a new kind does not compile until it is handled there. Thrown only for a
 * definition of a later program, which types cannot describe.
 */
export function unknownKind(question: never): Error {
  return new Error(`Unknown kind of question: ${JSON.stringify(question)}`)
}
