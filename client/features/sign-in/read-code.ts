const zeros = [0x0660, 0x06f0] // Arabic-Indic and extended Arabic-Indic digits

/** The six digits of a code as somebody typed or pasted it: spaces, hyphens and Arabic digits are fine. */
export function readCode(typed: string): string | undefined {
  const latin = typed.replaceAll(/[٠-٩۰-۹]/g, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    return String(point - (zeros.find((zero) => point >= zero && point < zero + 10) ?? point))
  })
  const digits = latin.replaceAll(/[\s\u200e\u200f-]/g, '')
  return /^[0-9]{6}$/.test(digits) ? digits : undefined
}
