import { memo, Suspense, useState } from 'react'
import type { CellKey, Value } from '#shared/answer/answer.ts'
import type { TableQuestion } from '#shared/definition/definition.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useQuestionValue } from '#client/reply/use-reply-values.ts'
import { LateDisclosure } from '#client/ui/disclosure.tsx'
import { CellDetails, DoubtfulCells, Legend, PasteDialog, RowByRow, YearBefore } from '../late-parts.tsx'
import type { QuestionOf, WidgetProps } from '../widgets/widget-props.ts'
import { BlankCells } from './blank-cells.tsx'
import { gridOf, yearsOf } from './grid.ts'
import { usePreference } from './preferences.ts'
import { ReportedTotal } from './reported-total.tsx'
import styles from './table.module.css'
import { TableInUseProvider, useTable } from './table-context.tsx'
import { TableGrid } from './table-grid.tsx'
import { TableTools } from './table-tools.tsx'
import { useCellDetails } from './use-cell-details.ts'
import { useCellKeys } from './use-cell-keys.ts'
import { narrow as narrowScreen, useMedia } from '../use-media.ts'
import { useBlocks } from './use-blocks.ts'
import { usePaste } from './use-paste.ts'
import { YearChoice } from './year-choice.tsx'

/** A table of figures. Its cells follow the form by themselves; the table as such renders once. */
export function Table({ question, ids }: WidgetProps<QuestionOf<'table'>>) {
  return <FilledTable question={question} base={ids.input} labelledBy={ids.label} describedBy={ids.describedBy} />
}

interface FilledTableProps {
  readonly question: TableQuestion
  readonly base: string
  readonly labelledBy: string
  readonly describedBy: string
}

const FilledTable = memo(function FilledTable(props: FilledTableProps) {
  return (
    <TableInUseProvider question={props.question} YearBefore={YearBefore}>
      <TableParts {...props} />
    </TableInUseProvider>
  )
})

function TableParts({ question, base, labelledBy, describedBy }: FilledTableProps) {
  const t = useMessages()
  const years = yearsOf(question)
  const [year, setYear] = useState(years[0])
  const details = useCellDetails(question.id)
  const [arrowsStay, setArrowsStay] = usePreference('arrows-stay', false)
  const narrow = useMedia(narrowScreen)
  const [oneByOne, setOneByOne] = usePreference('rows-one-by-one', true)
  const grid = gridOf(question, year)
  const onKeyDown = useCellKeys({ grid, arrowsStay, onDetails: details.open })
  const pasting = usePaste(grid)
  const onFocus = useBlocks(grid, `${base}-chosen`)
  return (
    <div role="group" id={base} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {years.length > 1 && <YearChoice years={years} year={year} onChange={setYear} />}
      <Notes base={base} />
      <LateDisclosure summary={t('answering.table.legend')}>
        <Legend arrowsStay={arrowsStay} onArrowsStay={setArrowsStay} />
      </LateDisclosure>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens to the inputs inside it */}
      <div
        className={styles['region']}
        onKeyDown={(event) => pasting.onUndoKey(event) || onKeyDown(event)}
        onPaste={pasting.onPaste}
        onInput={pasting.onInput}
        onFocus={onFocus}
        data-one-by-one={(narrow && oneByOne) || undefined}
      >
        {narrow && oneByOne ? (
          <RowByRow year={year} base={base} />
        ) : (
          <TableGrid key={year ?? ''} year={year} base={base} />
        )}
      </div>
      <p id={`${base}-chosen`} role="status" className={styles['lastNote']} />
      <TypedCells />
      <TableTools
        grid={grid}
        pasting={pasting}
        narrow={narrow}
        oneByOne={oneByOne}
        onOneByOne={setOneByOne}
        onDetails={details.open}
      />
      {question.reportedTotal && <ReportedTotal />}
      <BlankCells year={year} />
      <Suspense>
        {pasting.doubtful && <PasteDialog plan={pasting.doubtful} onApply={pasting.apply} onCancel={pasting.cancel} />}
        {details.at !== undefined && <NamedDetails at={details.at} onClose={details.close} />}
      </Suspense>
    </div>
  )
}

/** What the cells refer to in their names and descriptions, and what stands under them. */
function Notes({ base }: { readonly base: string }) {
  const t = useMessages()
  const { question, unit, lastShown } = useTable()
  return (
    <>
      <p id={`${base}-unit`} className={styles['unit']}>
        {t('answering.table.unit', { unit: unit ?? '' })}
      </p>
      <p hidden id={`${question.id}-has-note`}>
        {t('answering.table.hasNote')}
      </p>
      <p hidden id={`${question.id}-as-typed`}>
        {t('answering.notANumberYet')}
      </p>
      {lastShown && <p className={styles['lastNote']}>{t('answering.table.lastNote')}</p>}
    </>
  )
}

/** Whether any cell holds text that is no figure yet; only then is anything fetched or asked. */
function TypedCells() {
  const { question } = useTable()
  const some = useQuestionValue(question.id, (form) => hasTyped(form.answer(question.id)?.value))
  return (
    some && (
      <Suspense>
        <DoubtfulCells question={question} />
      </Suspense>
    )
  )
}

function hasTyped(value: Value | undefined): boolean {
  return value !== undefined && 'cells' in value && Object.values(value.cells).some((cell) => cell.typed !== undefined)
}

function NamedDetails({ at, onClose }: { readonly at: CellKey; readonly onClose: () => void }) {
  const t = useMessages()
  const { rowLabel, columnLabel } = useTable()
  const [row = '', rest = ''] = at.split(':')
  const [column = ''] = rest.split('@')
  return (
    <CellDetails
      at={at}
      name={t('answering.cell.title', { row: rowLabel(row), column: columnLabel(column) })}
      onClose={onClose}
    />
  )
}
