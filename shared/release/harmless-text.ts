/**
 * Text as it may stand in a cell of a table file. A spreadsheet takes text that begins with one of these characters for
 * a formula, and would run it; an apostrophe before it makes it text (ASVS 1.2.10). Text that begins with an apostrophe
 * gets another one, so that `plainText` can undo it. Numbers are no text and are never touched: `-5` stays `-5`.
 */
const dangerous = /^['=+\-@\t\r\n\p{Cc}\uFF1D\uFF0B\uFF0D\uFF20]/u

/** Text that no spreadsheet takes for a formula. */
export function harmlessText(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** The text that was written as `harmlessText`. */
export function plainText(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell.slice(1)) ? cell.slice(1) : cell
}
