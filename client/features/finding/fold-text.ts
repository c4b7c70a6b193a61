/** First code point of each run of decimal digits that a keyboard of our languages writes. */
const zeros = [0x06_60, 0x06_f0]

/**
 * A text as it is searched: without case, accents, Arabic vowel signs and lengthening strokes, with one form of letters
 * that are written in several ways, and with Latin digits.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - zeroOf(digit)))
    .toLowerCase()
}

function zeroOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  return zeros.findLast((zero) => code >= zero) ?? 0x30
}
