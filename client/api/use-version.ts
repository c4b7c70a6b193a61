import { useCallback } from 'react'
import type { Version } from '#shared/definition/definition.ts'
import { formatMessage } from '#client/i18n/format-message.ts'
import type { Catalogue } from '#client/i18n/load-catalogue.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import type { TextOf } from '#client/i18n/text-of.ts'
import { getMessages, getVersion } from './endpoints.generated.ts'
import { useEndpoint } from './use-endpoint.ts'

export type { TextOf }

export interface OpenVersion {
  readonly version: Version | undefined
  readonly text: TextOf
  readonly isPending: boolean
  readonly error: Error | null
}

/** A questionnaire version and its texts. A published version never changes, so both are read once. */
export function useVersion(versionId: string | undefined): OpenVersion {
  const { locale } = useLanguage()
  const [instrument = '', questionnaire = '', version = ''] = versionId?.split('/') ?? []
  const params = { instrument, questionnaire, version }
  const reading = { enabled: versionId !== undefined, staleTime: Infinity }
  const structure = useEndpoint(getVersion, { params }, reading)
  const texts = useEndpoint(getMessages, { params: { ...params, locale } }, reading)
  return {
    version: structure.data,
    text: useText(locale, texts.data),
    isPending: structure.isPending || texts.isPending,
    error: structure.error ?? texts.error,
  }
}

function useText(locale: string, texts: Catalogue | undefined): TextOf {
  return useCallback(
    (key, params) => {
      const message = texts?.[key]
      return message === undefined ? undefined : formatMessage(locale, message, params)
    },
    [locale, texts],
  )
}
