/**
 * When a session ended while a page is open, calls wait here until the person has signed in again;
 * the page stays as it is and nothing typed is lost.
 */
type Listener = (waiting: boolean) => void

let settle: ((signedIn: boolean) => void) | undefined
let waiting: Promise<boolean> | undefined
const listeners = new Set<Listener>()

/** Resolves with true once the person is signed in again, false when they gave up. All waiting calls share one promise. */
export function waitForSignIn(): Promise<boolean> {
  if (waiting !== undefined) return waiting
  const { promise, resolve } = Promise.withResolvers<boolean>()
  waiting = promise
  settle = resolve
  for (const listener of listeners) listener(true)
  return promise
}

export function settleSignIn(signedIn: boolean): void {
  settle?.(signedIn)
  settle = undefined
  waiting = undefined
  for (const listener of listeners) listener(false)
}

/** Tells the dialog when to open and close; answers the way to stop listening. */
export function onSignInWaiting(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
