import type { Cell, CellKey } from '#shared/answer/answer.ts'
import { nonAnswers, valueFlags, type NonAnswer, type ValueFlag } from '#shared/answer/reasons.ts'
import { getHistory } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useFindingText } from '#client/reply/use-finding-text.ts'
import { CheckboxGroup } from '#client/ui/choice-group.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Select } from '#client/ui/select.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { CellSeries } from '../earlier/cell-series.tsx'
import { useCell, useTable } from './table-context.tsx'

export interface CellDetailsProps {
  readonly at: CellKey
  readonly name: string
  readonly onClose: () => void
}

/** All about one cell: marks, reason, footnote, what the checks say, and what stood here before. */
export function CellDetails({ at, name, onClose }: CellDetailsProps) {
  const { t } = useLanguage()
  const { set, write } = useTable()
  const { cell = {}, findings } = useCell(at)
  const sentence = useFindingText()
  const change = (next: Cell): void => set([[at, Object.keys(next).length === 0 ? undefined : next]])
  const { note: _note, ...unnoted } = cell
  return (
    <Dialog title={name} open onClose={onClose}>
      <p>{t('answering.cell.holds', { content: write(cell) || t('answering.blank') })}</p>
      {findings.map((finding) => (
        <p key={finding.code}>{sentence(finding)}</p>
      ))}
      <CellFlags cell={cell} onChange={change} />
      <CellReason cell={cell} onChange={change} />
      <TextArea
        id="cell-note"
        label={t('answering.cell.footnote')}
        rows={2}
        maxLength={4000}
        value={cell.note ?? ''}
        onChange={(event) =>
          change(event.currentTarget.value === '' ? unnoted : { ...cell, note: event.currentTarget.value })
        }
      />
      <section>
        <h3>{t('answering.earlier.series')}</h3>
        <CellSeries at={at} />
      </section>
      <CellHistory at={at} />
    </Dialog>
  )
}

interface CellPartProps {
  readonly cell: Cell
  readonly onChange: (cell: Cell) => void
}

function CellFlags({ cell, onChange }: CellPartProps) {
  const { t } = useLanguage()
  if (cell.value === undefined) return null
  const { flags: _flags, ...unmarked } = cell
  return (
    <CheckboxGroup
      id="cell-flags"
      label={t('answering.extras.flags')}
      options={valueFlags.map((flag) => ({ value: flag, label: t(`terms.flag.${flag}`) }))}
      values={cell.flags ?? []}
      onChange={(flags) =>
        onChange(
          flags.length === 0 ? unmarked : { ...cell, flags: [...flags] as ValueFlag[] /* options are flags only */ },
        )
      }
    />
  )
}

function CellReason({ cell, onChange }: CellPartProps) {
  const { t } = useLanguage()
  const { question } = useTable()
  const { nonAnswer: _reason, value: _value, typed: _typed, flags: _marks, ...bare } = cell
  return (
    <Select
      id="cell-reason"
      label={t('answering.reason.instead')}
      value={cell.nonAnswer ?? ''}
      options={[
        { value: '', label: t('answering.reason.none') },
        ...nonAnswers
          .filter((one) => question.nonAnswers.includes(one))
          .map((one) => ({ value: one, label: t(`terms.nonAnswer.${one}`) })),
      ]}
      onChange={(event) =>
        onChange(
          event.currentTarget.value === ''
            ? bare
            : { ...bare, nonAnswer: event.currentTarget.value as NonAnswer /* options are non-answers only */ },
        )
      }
    />
  )
}

function CellHistory({ at }: { readonly at: CellKey }) {
  const { t, formats } = useLanguage()
  const { question, write } = useTable()
  const { store } = useOpenReply()
  const history = useEndpoint(
    getHistory,
    { params: { reply: store.binding.reply, question: question.id } },
    { staleTime: 0 },
  )
  const lines = (history.data?.revisions ?? [])
    .map((revision) => ({
      key: revision.rev,
      by: revision.by,
      at: revision.at,
      content: write(cellIn(revision.answer.value, at)),
    }))
    .filter((line, place, all) => line.content !== (all[place - 1]?.content ?? ''))
  if (history.error) return <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />
  return (
    <section>
      <h3>{t('answering.cell.history')}</h3>
      {history.data && lines.length === 0 && <p>{t('answering.cell.noHistory')}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            {t('answering.cell.changed', {
              content: line.content || t('answering.blank'),
              name: line.by.name,
              time: formats.instant(line.at),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function cellIn(value: unknown, at: CellKey): Cell | undefined {
  if (typeof value !== 'object' || value === null || !('cells' in value)) return undefined
  return (value.cells as Readonly<Record<string, Cell>>)[at] // AnswerSchema: cells by key
}
