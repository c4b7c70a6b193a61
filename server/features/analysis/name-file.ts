/** As much of a name as every file system takes, in whatever language: 255 bytes with an ending. */
const longest = 80

/**
 * The header by which a file is kept under a title (RFC 6266): its letters of any language for browsers, Latin ones without
 * accents for what knows no others.
 */
export function attachmentOf(title: string, ending: string): string {
  const name = harmless(title) || 'analysis'
  const plain = harmless(name.normalize('NFKD').replaceAll(/[^\x20-\x7e]/gu, '')) || 'analysis'
  return `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${encoded(`${name}.${ending}`)}`
}

/** Without what separates folders or means something to a shell or a header; no dots at the ends, which hide or cut a file. */
function harmless(title: string): string {
  const words = title.replaceAll(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|%;]+/gu, ' ').replaceAll(/\s+/gu, ' ')
  return [...words]
    .slice(0, longest)
    .join('')
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '')
}

/** Percent-encoded as RFC 8187 has it, which allows fewer signs than addresses do. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
