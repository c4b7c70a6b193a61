/** Addresses that the application draws itself; all others are pages of the server. */
const ownAddresses = /^\/(work|cycles|receipts|secretariat)([/?]|$)/

/** Goes to an address after signing in: within the application, or to a page that the server draws. */
export function goToNext(next: string, goTo: (address: string) => void): void {
  if (ownAddresses.test(next)) goTo(next)
  else location.assign(next)
}

/** Where to go after signing in: only addresses of this application, never another site. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? ''
  const local = next.startsWith('/') && !next.startsWith('//') && !next.includes('\\')
  return local && !next.startsWith('/enter') ? next : '/work'
}
