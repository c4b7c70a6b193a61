import type { Answer } from '#shared/answer/answer.ts'

/** An answer with words in it says their language: that of the page where they were first written, unless the person says otherwise. */
export function withLanguage(answer: Answer, locale: string): Answer {
  if (hasWords(answer)) return answer.language === undefined ? { ...answer, language: locale } : answer
  const { language: _none, ...rest } = answer
  return rest
}

function hasWords({ value, note, source, includedIn, explanations, references }: Answer): boolean {
  if (note || source || includedIn || explanations !== undefined || (references?.length ?? 0) > 0) return true
  if (value === undefined) return false
  return 'text' in value || 'items' in value || 'references' in value || ('other' in value && value.other !== undefined)
}
