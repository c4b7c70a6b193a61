import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Finding } from '#shared/finding/finding.ts'
import { isBuiltInFinding } from '#shared/finding/built-in.ts'
import { isDecimal } from '#shared/answer/decimal.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { formatMessage, type MessageParams } from '#client/i18n/format-message.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { findingSentences } from './finding-sentences.ts'
import { formatDecimal } from './format-decimal.ts'
import { useOpenReply } from './reply-context.tsx'

/** The sentence of a finding in the language of the page: the product's own, or the author's from the questionnaire. */
export function useFindingText(): (finding: Finding) => string {
  const { locale } = useLanguage()
  const { text } = useOpenReply()
  const sentences = useQuery(findingSentences(locale)).data
  return useCallback(
    ({ code, params = {} }) => {
      const written = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, writtenParam(value, locale)]),
      ) satisfies MessageParams
      if (!isBuiltInFinding(code)) {
        const [question = '', check = ''] = code.split('.')
        return text(textKeys.check(question, check), written) ?? code
      }
      const sentence = sentences?.[code]
      return sentence === undefined ? '' : formatMessage(locale, sentence, written)
    },
    [locale, text, sentences],
  )
}

/** Figures are decimal strings and are shown in the way of the language; isolated, so that a sign stays on its side in Arabic. */
function writtenParam(value: string | number, locale: string): string | number {
  return typeof value === 'string' && isDecimal(value) ? `\u2068${formatDecimal(value, locale)}\u2069` : value
}
