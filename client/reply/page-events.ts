import type { Saver } from './saver.ts'
import type { SignedInWatch } from './deliver.ts'

export interface PageEvents {
  readonly watch: SignedInWatch
  readonly stop: () => void
}

/** Ties a saver to the life of the page: hidden, closed, online again, seen again. */
export function followPage(getSaver: () => Saver, seenAgain: () => void): PageEvents {
  let sure = true
  const unsure = () => void (sure = false)
  const hide = () => getSaver().hide()
  const visibility = () => {
    unsure()
    if (document.visibilityState === 'hidden') hide()
    else seenAgain()
  }
  const online = () => {
    getSaver().retry()
    seenAgain()
  }
  const bindings = [
    [document, 'visibilitychange', visibility],
    [window, 'pagehide', hide],
    [window, 'online', online],
    [window, 'blur', unsure],
    [window, 'focus', unsure],
  ] as const
  for (const [target, type, run] of bindings) target.addEventListener(type, run)
  return {
    watch: { isSure: () => sure, sure: () => void (sure = document.hasFocus()) },
    stop: () => {
      for (const [target, type, run] of bindings) target.removeEventListener(type, run)
    },
  }
}
