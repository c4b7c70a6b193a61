import { useMessages } from '#client/i18n/messages.tsx'
import { useQuestionValue } from '#client/reply/use-reply-values.ts'
import { LateDisclosure } from '#client/ui/disclosure.tsx'
import { FillReason } from '../late-parts.tsx'
import { useTable } from './table-context.tsx'

/** How many cells are still blank, with a way to give one reason for all of them. Follows the form, so that the table need not. */
export function BlankCells({ year }: { readonly year: string | undefined }) {
  const t = useMessages()
  const { question } = useTable()
  const blanks = useQuestionValue(question.id, (form) => form.totals(question.id).blanks)
  if (blanks === 0) return null
  return (
    <LateDisclosure summary={t('answering.table.blanks', { blanks })}>
      <FillReason year={year} />
    </LateDisclosure>
  )
}
