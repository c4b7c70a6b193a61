/** Where to go after signing in: only addresses of this application, never another site. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? ''
  const local = next.startsWith('/') && !next.startsWith('//') && !next.includes('\\')
  return local && !next.startsWith('/enter') ? next : '/work'
}
