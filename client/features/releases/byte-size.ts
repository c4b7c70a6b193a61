import type { Formats } from '#client/i18n/formats.ts'

/** A size of a file, in thousands of bytes as disks count them; the unit is the same in every language. */
export function byteSize(bytes: number, { number }: Formats): string {
  return bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))}\u00A0kB` : `${number(bytes / 1_000_000, 1)}\u00A0MB`
}
