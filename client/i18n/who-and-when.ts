import type { Formats } from './formats.ts'

/** A name and a time for a sentence, each kept apart from the direction of the words around it. */
export function whoAndWhen(
  name: string,
  at: string,
  { brief }: Formats,
): { readonly name: string; readonly at: string } {
  return { name: `\u2068${name}\u2069`, at: `\u2068${brief(at)}\u2069` }
}
