/** What stands after a label whose text follows: French sets a no-break space before its colon. */
export function colonOf(locale: string): string {
  return locale === 'fr' ? '\u00a0:' : ':'
}
