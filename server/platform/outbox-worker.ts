/** What works off the outbox in this process. */
export interface OutboxWorker {
  wake(): void
  /**
   * Begins no further entry and ends after those in hand, or after a moment where that takes longer: they are then done
   * again, from their beginning, once their leases have run out.
   */
  stop(): Promise<void>
}

const POLL_MS = 1_500
const LAST_ENTRY_MS = 2_000

/** Drains a lane of the outbox; asks between entries whether to go on. */
type Drain = (mayGoOn: () => boolean) => Promise<unknown>

/** Drains each lane whenever woken, and by itself every second or so; none waits for another. */
export function startOutbox(lanes: readonly Drain[], onError: (error: unknown) => void): OutboxWorker {
  const workers = lanes.map((drain) => startLane(drain, onError))
  return {
    wake: () => workers.forEach((worker) => worker.wake()),
    stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))),
  }
}

function startLane(drain: Drain, onError: (error: unknown) => void): OutboxWorker {
  let running: Promise<unknown> | undefined
  let again = false
  let isStopping = false
  const run = (): void => {
    if (isStopping) return
    again = running !== undefined
    running ??= drain(() => !isStopping)
      .catch(onError)
      .finally(() => {
        running = undefined
        if (again) run()
      })
  }
  const timer = setInterval(run, POLL_MS)
  timer.unref()
  const stop = async (): Promise<void> => {
    clearInterval(timer)
    isStopping = true
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, LAST_ENTRY_MS))])
  }
  return { wake: run, stop }
}
