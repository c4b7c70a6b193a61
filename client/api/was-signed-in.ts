const storageKey = 'pillar.wasSignedIn'

/** Whether somebody was signed in when a page was last opened in this browser; who it was is not kept. */
export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null
  } catch {
    return false // storage forbidden
  }
}

export function rememberSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(storageKey, 'yes')
    else localStorage.removeItem(storageKey)
  } catch {
    return // storage forbidden: the next page waits for the session
  }
}
