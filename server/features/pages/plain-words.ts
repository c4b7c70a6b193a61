/** Lower case, without accents, vowel signs and hyphens, Arabic letters in their plain form: what is compared in a search. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}ـ]/gu, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(/[-‐‑]/g, '')
    .toLocaleLowerCase()
}

const shortest = 4

/** The forms of a word that may stand in a text, longest first: without the ending of a plural, without the Arabic article. */
export function formsOf(word: string): readonly string[] {
  const forms = [word, word.replace(/(?<=[a-z])s$/, ''), word.replace(/^(?:وال|بال|ال|لل)/, '')]
  return [...new Set(forms)].filter((form) => form === word || form.length >= shortest)
}

/** Typing slips between two words: letters left out, added, replaced, or two that changed places (Damerau 1964). */
export function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let a = 1; a <= one.length; a += 1) {
    const [above = [], twoAbove = []] = [rows[a - 1], rows[a - 2]]
    const row = [a]
    for (let b = 1; b <= other.length; b += 1) {
      const isSame = one[a - 1] === other[b - 1]
      const changed = one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]
      const swapped = changed ? (twoAbove[b - 2] ?? Infinity) + 1 : Infinity
      row[b] = Math.min((above[b] ?? 0) + 1, (row[b - 1] ?? 0) + 1, (above[b - 1] ?? 0) + (isSame ? 0 : 1), swapped)
    }
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? 0
}
