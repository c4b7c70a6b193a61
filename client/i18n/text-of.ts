import type { MessageParams } from './format-message.ts'

/** Text of a questionnaire in the language in use, undefined when the questionnaire has none under this key. */
export type TextOf = (key: string, params?: MessageParams) => string | undefined
