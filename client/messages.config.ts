import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'
import { messageOf, type Message } from '#shared/text/message.ts'

/** Files of sentences by key. */
const catalogues = /\/(client\/i18n\/[\w.-]+|client\/pages\/words\/[\w.-]+|shared\/finding\/sentences\.\w+)\.json$/

/** Reads the ICU messages of every catalogue while building, so that no reader of the format travels. */
export function messages(): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    transform: {
      filter: { id: catalogues },
      handler(code, id) {
        const texts = JSON.parse(code) as Readonly<Record<string, string>> // tests hold the catalogues to this shape
        const read = Object.entries(texts).map(([key, text]) => [key, readMessage(text, `${id}: ${key}`)] as const)
        return { code: JSON.stringify(Object.fromEntries(read)), map: null }
      },
    },
  }
}

/** A text as a message; markup signs are words. Throws an Error naming the place. */
export function readMessage(text: string, place: string): Message {
  try {
    return messageOf(parse(text, { ignoreTag: true }))
  } catch (error) {
    throw new Error(`${place} cannot be read as an ICU message`, { cause: error })
  }
}
