import type { SourceDocument } from './source-document.ts'

/**
 * Reads a text file of the plainest form, one `key: words` per line, without the YAML library: nearly all
 * text files have it, they are most of what is read when the server starts, and this takes a twentieth of
 * the time. Yields nothing for anything YAML might read differently; then the library decides.
 */
export function readFlatTexts(file: string, text: string): SourceDocument | undefined {
  const texts = new Map<string, string>()
  const lines = new Map<string, number>()
  for (const [i, line] of text.split(/\r?\n/u).entries()) {
    if (/^\s*(#|$)/u.test(line)) continue
    const [, key, written = ''] = /^([A-Za-z][A-Za-z0-9.-]*): +(\S.*)$/u.exec(line) ?? []
    const words = plainWords(written.trimEnd())
    if (key === undefined || words === undefined || texts.has(key)) return undefined
    texts.set(key, words)
    lines.set(key, i + 1)
  }
  if (texts.size === 0) return undefined
  const lineOf = (key: string | number | undefined) => lines.get(String(key)) ?? 1
  return { file, content: Object.fromEntries(texts), locate: ([key]) => ({ line: lineOf(key), column: 1 }) }
}

/** The words of a one-line value, or nothing if it could be more than words: a number, an alias, an escape, a comment. */
function plainWords(written: string): string | undefined {
  const quoted = /^"([^"\\]*)"$|^'([^']*)'$/u.exec(written)
  if (quoted) return quoted[1] ?? quoted[2]
  const startsPlainly = /^[\p{L}“«(¿¡…—–]/u.test(written) || /^[0-9]\S*\s+[\p{L}\p{N}]/u.test(written)
  const isValue = /^(true|false|null|y|n|yes|no|on|off)$/iu.test(written)
  return startsPlainly && !isValue && !/:(\s|$)|\s#/u.test(written) ? written : undefined
}
