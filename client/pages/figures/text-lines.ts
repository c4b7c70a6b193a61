/** How wide a letter is, on average, in parts of the font's size: enough to break lines in a picture without measuring. */
const letter = 0.53

/** Breaks a text into lines that fit a width, between words, never at a no-break space; a longer word stays whole. */
export function textLines(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (size * letter)))
  const lines: string[] = []
  for (const word of text.split(/[ \t\n]+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Sets the direction of a text in a picture, where no document around it does (UAX #9, isolates are too new for some programs). */
export function directed(text: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' ? `\u202b${text}\u202c` : text
}
