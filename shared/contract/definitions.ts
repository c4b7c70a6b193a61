import { Type } from 'typebox'
import type { Message } from '#shared/text/message.ts'
import type { Texts, Version } from '#shared/definition/definition.ts'
import { endpoint } from './endpoint.ts'
import { Key, LocaleParam } from './parts.ts'

const VersionParams = { instrument: Key, questionnaire: Key, version: Type.String({ pattern: '^v[0-9]+$' }) }

/** The resolved version, immutable once published: served with a far expiry and a strong ETag. */
export const getVersion = endpoint({
  id: 'getVersion',
  method: 'GET',
  path: '/versions/:instrument/:questionnaire/:version',
  summary: 'A questionnaire version: sections, questions, conditions, checks',
  params: Type.Object(VersionParams),
  reply: Type.Unsafe<Version>(Type.Object({}, { additionalProperties: true })),
  problems: ['definition.notFound'],
  policy: 'anyone',
  audit: 'nothing',
})

/** Its form belongs to this address: were it to change, it would get another, as replies are kept for ever. */
export const getMessages = endpoint({
  id: 'getMessages',
  method: 'GET',
  path: '/versions/:instrument/:questionnaire/:version/messages/:locale',
  summary: 'The same texts, read: words, or the parts of an ICU message, as the filling application writes them',
  params: Type.Object({ ...VersionParams, locale: LocaleParam }),
  reply: Type.Unsafe<Readonly<Record<string, Message>>>(
    Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.Unknown())])),
  ),
  problems: ['definition.notFound'],
  policy: 'anyone',
  audit: 'nothing',
})

export const getTexts = endpoint({
  id: 'getTexts',
  method: 'GET',
  path: '/versions/:instrument/:questionnaire/:version/texts/:locale',
  summary: 'All texts of a questionnaire version in one language',
  params: Type.Object({ ...VersionParams, locale: LocaleParam }),
  reply: Type.Unsafe<Texts>(Type.Record(Type.String(), Type.String())),
  problems: ['definition.notFound'],
  policy: 'anyone',
  audit: 'nothing',
})
