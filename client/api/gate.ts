type Listener = (waiting: boolean) => void

/** A place where calls wait until the person has done something about them in a dialog over the page. */
export interface Gate {
  /** Resolves with true once that is done, false when the person gave up. All waiting calls share one promise. */
  readonly wait: () => Promise<boolean>
  readonly settle: (done: boolean) => void
  /** Tells the dialog when to open and close; answers the way to stop listening. */
  readonly onWaiting: (listener: Listener) => () => void
}

/** A gate that nobody waits at yet. */
export function createGate(): Gate {
  let settle: ((done: boolean) => void) | undefined
  let waiting: Promise<boolean> | undefined
  const listeners = new Set<Listener>()
  const tell = (now: boolean): void => {
    for (const listener of listeners) listener(now)
  }
  return {
    wait: () => {
      if (waiting !== undefined) return waiting
      const { promise, resolve } = Promise.withResolvers<boolean>()
      waiting = promise
      settle = resolve
      tell(true)
      return promise
    },
    settle: (done) => {
      settle?.(done)
      settle = undefined
      waiting = undefined
      tell(false)
    },
    onWaiting: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
