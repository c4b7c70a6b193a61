/** A single value without tab or line break is ordinary typing, not a block. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.replace(/[\r\n]+$/, ''))
}
