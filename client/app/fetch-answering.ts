import { wantSentences } from '#client/i18n/sentences.ts'

/** Fetches the program and the sentences of a section to be answered, before its page asks for them. */
export async function fetchAnswering(): Promise<void> {
  await Promise.all([import('#client/features/answering/answering-page.tsx'), wantSentences(['answering'])])
}
