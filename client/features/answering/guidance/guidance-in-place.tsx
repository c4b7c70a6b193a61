import { useMessages } from '#client/i18n/messages.tsx'
import type { FoundQuestion } from '#client/reply/use-find-question.ts'
import { Disclosure } from '#client/ui/disclosure.tsx'
import { GuidanceContent } from './guidance-content.tsx'
import { useMedia, wide } from '../use-media.ts'

/** On a narrow screen guidance opens under its question; on a wide one it stands beside the form. */
export function GuidanceInPlace({ found }: { readonly found: FoundQuestion }) {
  const t = useMessages()
  if (useMedia(wide)) return null
  return (
    <Disclosure summary={t('answering.guidance.title')}>
      <GuidanceContent found={found} />
    </Disclosure>
  )
}
