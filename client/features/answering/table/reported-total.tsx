import { useState } from 'react'
import type { Cell } from '#shared/answer/answer.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { formatDecimal } from '#client/reply/format-decimal.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useQuestionValue } from '#client/reply/use-reply-values.ts'
import { TextInput } from '#client/ui/text-input.tsx'
import { readCell } from './cell-text.ts'
import { useTable } from './table-context.tsx'

/** The total as the respondent's own source states it; a difference is shown and asked about, never corrected. */
export function ReportedTotal() {
  const { t, locale } = useLanguage()
  const { question, reading, write } = useTable()
  const { store } = useOpenReply()
  const [draft, setDraft] = useState<string>()
  const reported = useQuestionValue(question.id, (form) => reportedOf(form.answer(question.id)?.value))
  const difference = useQuestionValue(question.id, (form) => form.totals(question.id).difference)
  function enter(text: string): void {
    setDraft(text)
    const { cell } = readCell(text, reported, reading)
    store.change(question.id, ({ value, ...rest }) => {
      const cells = value !== undefined && 'cells' in value ? value.cells : {}
      if (cell === undefined && Object.keys(cells).length === 0) return rest
      return { ...rest, value: { cells, ...(cell !== undefined && { reportedTotal: cell }) } }
    })
  }
  const differs = difference !== undefined && !/^-?0(\.0+)?$/.test(difference)
  return (
    <TextInput
      id={`${question.id}-reported`}
      label={t('answering.table.reported')}
      hint={
        differs
          ? t('answering.table.difference', { difference: `\u2068${formatDecimal(difference, locale)}\u2069` })
          : t('answering.table.reportedHint')
      }
      inputMode="decimal"
      width={12}
      value={draft ?? write(reported)}
      onChange={(event) => enter(event.currentTarget.value)}
      onBlur={() => setDraft(undefined)}
    />
  )
}

function reportedOf(value: unknown): Cell | undefined {
  return typeof value === 'object' && value !== null && 'reportedTotal' in value
    ? (value.reportedTotal as Cell)
    : undefined // AnswerSchema: a cell stands there
}
