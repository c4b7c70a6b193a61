import type { Hearing } from './hear.ts'

type Hear = (channel: string, told: () => void) => Hearing

interface Shared {
  readonly hearing: Hearing
  readonly listeners: Set<() => void>
}

/** Hears each channel once, however many listen to it: a connection a channel instead of one a listener. */
export function shareHearing(open: Hear): Hear {
  const channels = new Map<string, Shared>()
  function openShared(channel: string): Shared {
    const listeners = new Set<() => void>()
    const hearing = open(channel, () => {
      for (const told of listeners) told()
    })
    const shared = { hearing, listeners }
    channels.set(channel, shared)
    return shared
  }
  return (channel, told) => {
    const { hearing, listeners } = channels.get(channel) ?? openShared(channel)
    // Its own, even where the same function listens twice.
    const listener = (): void => told()
    listeners.add(listener)
    return {
      isHearing: () => listeners.has(listener) && hearing.isHearing(),
      stop: async () => {
        if (!listeners.delete(listener) || listeners.size > 0) return
        channels.delete(channel)
        await hearing.stop()
      },
    }
  }
}
