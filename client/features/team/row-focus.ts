const storageKey = (cycle: string): string => `pillar.row.${cycle}`

/** Remembers the row through which the list was left, so that coming back puts the focus there. */
export function leaveRow(cycle: string, section: string): void {
  try {
    sessionStorage.setItem(storageKey(cycle), section)
  } catch {
    return // storage forbidden: the focus then goes to the heading
  }
}

export function rowLeft(cycle: string): string | undefined {
  try {
    return sessionStorage.getItem(storageKey(cycle)) ?? undefined
  } catch {
    return undefined // storage forbidden
  }
}

export function forgetRow(cycle: string): void {
  try {
    sessionStorage.removeItem(storageKey(cycle))
  } catch {
    return // storage forbidden: nothing was remembered
  }
}
