import { IntlMessageFormat } from 'intl-messageformat'
import { messageOf, type Message } from '#shared/text/message.ts'

/** A text of a questionnaire as a message; its author's braces and plurals are checked when it is loaded. */
export function readMessage(text: string): Message {
  if (!/[{}']/.test(text)) return text
  return messageOf(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst())
}
