import type { TableQuestion } from '#shared/definition/definition.ts'
import { colonOf } from '#client/i18n/colon.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { formatDecimal } from '#client/reply/format-decimal.ts'
import { useQuestionValue } from '#client/reply/use-reply-values.ts'
import { Button } from '#client/ui/button.tsx'
import { parseNumber } from '../parse-number.ts'
import styles from './table.module.css'
import { useTable } from './table-context.tsx'

/** Cells such as `1.234`, which can be read in two ways: asked here, never guessed. */
export function DoubtfulCells({ question }: { readonly question: TableQuestion }) {
  const { locale } = useLanguage()
  // One text stays the same while other cells are typed, so nothing renders for them.
  const typed = useQuestionValue(question.id, (form) => JSON.stringify(typedCells(form.answer(question.id)?.value)))
  const cells = JSON.parse(typed) as readonly [string, string][] // written one line above
  return cells.flatMap(([at, text]) => {
    const parsed = parseNumber(text, locale, question.decimals)
    return parsed.kind === 'ambiguous'
      ? [<Doubt key={at} at={at} text={text} readings={[parsed.whole, parsed.fraction]} />]
      : []
  })
}

function typedCells(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null || !('cells' in value)) return []
  return Object.entries(value.cells as Readonly<Record<string, { readonly typed?: string }>>).flatMap(
    ([at, { typed }]) => (typed === undefined ? [] : [[at, typed] as const]),
  ) // AnswerSchema: cells by key
}

function Doubt({
  at,
  text,
  readings,
}: {
  readonly at: string
  readonly text: string
  readonly readings: readonly string[]
}) {
  const { t, locale } = useLanguage()
  const { rowLabel, columnLabel, cell, set } = useTable()
  const [row = '', column = ''] = at.split(/[:@]/)
  function decide(value: string): void {
    const { typed: _typed, ...rest } = cell(at) ?? {}
    set([[at, { ...rest, value }]])
  }
  return (
    <div className={styles['doubt']} role="group" aria-label={t('answering.whichNumber', { typed: text })}>
      <span>
        {t('answering.cell.title', { row: rowLabel(row), column: columnLabel(column) })}
        {colonOf(locale)} {t('answering.whichNumber', { typed: text })}
      </span>
      {readings.map((reading) => (
        <Button key={reading} look="secondary" onClick={() => decide(reading)}>
          <bdi>{formatDecimal(reading, locale)}</bdi>
        </Button>
      ))}
    </div>
  )
}
