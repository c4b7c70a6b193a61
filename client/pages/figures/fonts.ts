const latin = "'Noto Sans', system-ui, sans-serif"
const arabic = `'Noto Sans Arabic', ${latin}`

/** Whether a line runs from the right, whatever the picture around it does. */
export function isArabic(line: string): boolean {
  return /\p{Script=Arabic}/u.test(line)
}

/** The fonts that have the letters of a line. Painters of pictures look little further than the first. */
export function fontsFor(line: string): string {
  return isArabic(line) ? arabic : latin
}
