import { useFindingText } from '#client/reply/use-finding-text.ts'
import { ErrorSummary } from '#client/ui/error-summary.tsx'
import type { FoundOnPage } from '../use-page-findings.ts'

/** What keeps a page from being finished, in words, with ways to the places. It takes the focus once the words are there. */
export function PageErrors({ entries }: { readonly entries: readonly FoundOnPage[] }) {
  const sentence = useFindingText()
  const errors = entries.map(({ at, finding }) => ({ at, text: sentence(finding) }))
  return errors.every(({ text }) => text === '') ? null : <ErrorSummary errors={errors} />
}
