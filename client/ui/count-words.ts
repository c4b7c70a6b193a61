import { countWords as count } from '#shared/text/count-words.ts'

/** Words of a text, as the check of it counts them: in every language alike. */
export const countWords: (text: string, language: string) => number = count
