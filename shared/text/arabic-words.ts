/** Short vowels, tanwin, shadda, sukun, superscript alef, Qur'anic marks, and the tatweel that only stretches a word. */
const marks = /[\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/gu

/** Letters that are written one way or another with the same meaning: alef, ya, ta marbuta, hamza on its seats. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/[\u0622\u0623\u0625\u0671]/gu, '\u0627'],
  [/\u0649/gu, '\u064a'],
  [/\u0629/gu, '\u0647'],
  [/\u0624/gu, '\u0648'],
  [/\u0626/gu, '\u064a'],
  [/\u06a9/gu, '\u0643'],
  [/\u06cc/gu, '\u064a'],
]

/** What stands before a word as part of it: and, so, with, as, for, each with the article or alone. Longest first. */
const prefixes = [
  '\u0648\u0627\u0644',
  '\u0628\u0627\u0644',
  '\u0643\u0627\u0644',
  '\u0641\u0627\u0644',
  '\u0648\u0644\u0644',
  '\u0627\u0644',
  '\u0644\u0644',
]
const conjunction = '\u0648'

/** Endings of number, gender and possession. Longest first. */
const suffixes = [
  '\u062a\u0647\u0627',
  '\u0647\u0627',
  '\u0627\u0646',
  '\u0627\u062a',
  '\u0648\u0646',
  '\u064a\u0646',
  '\u064a\u0647',
  '\u0647\u0645',
  '\u0647',
  '\u064a',
]

/** One spelling for all: without vowel marks and tatweel, with plain alef, ya and ha. */
export function normalizeArabic(text: string): string {
  return forms.reduce((written, [form, plain]) => written.replace(form, plain), text.replace(marks, ''))
}

/**
 * What a search compares of an Arabic word: one spelling, without article, attached particles and endings, as light
 * stemming does (after Larkey, Ballesteros and Connell 2002, "light10"). What is left keeps at least two letters, of a
 * word that begins with "and" three: a root is never eaten up.
 */
export function stemArabic(word: string): string {
  return withoutSuffixes(withoutPrefix(normalizeArabic(word)))
}

function withoutPrefix(word: string): string {
  const prefix = prefixes.find((one) => word.startsWith(one) && word.length - one.length >= 2)
  if (prefix !== undefined) return word.slice(prefix.length)
  return word.startsWith(conjunction) && word.length > 3 ? word.slice(1) : word
}

function withoutSuffixes(word: string): string {
  let left = word
  for (const suffix of suffixes)
    if (left.endsWith(suffix) && left.length - suffix.length >= 2) left = left.slice(0, -suffix.length)
  return left
}
