/** Steps taken one after the other, each in its turn. */
export interface Line {
  /** Whether the step was taken, or left as one before it failed. Rejects with what the step itself failed with. */
  readonly take: (step: () => Promise<unknown>) => Promise<'taken' | 'left'>
}

/**
 * A line of steps that stops where one fails: those that wait behind it were asked for on the strength of it, such as
 * publishing what was just accepted. What is asked for afterwards begins anew.
 */
export function openLine(): Line {
  let last: Promise<unknown> = Promise.resolve()
  let standing = { isBroken: false }
  return {
    take(step) {
      const own = standing
      const taken = last.then(async () => {
        if (own.isBroken) return 'left'
        await step().catch((error: unknown) => {
          own.isBroken = true
          standing = { isBroken: false }
          throw error
        })
        return 'taken'
      })
      last = taken.catch(() => undefined)
      return taken
    },
  }
}
