import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import { usePage, type Page } from '../page-words.ts'
import { answerPath } from './address.ts'
import { ShownTable } from './shown-table.tsx'
import { coverageColumns, measuredHeading, remarksField, standingField, standingStatus } from './file-columns.ts'
import { GroupTable } from './group-table.tsx'
import { Remarks } from './left-out.tsx'
import { describeObservation } from './numbers.ts'
import type { Column, ViewTable } from './view-table.ts'

/** Always complete: every invited State of the group, with a value or the kind of missing, and its notes. */
export function ObservationTable({ indicator }: { readonly indicator: IndicatorReply }) {
  return (
    <>
      <GroupTable indicator={indicator} />
      <ShownTable table={observationTable(usePage(), indicator)} />
    </>
  )
}

export function observationTable(page: Page, indicator: IndicatorReply): ViewTable<ObservationReply> {
  const { t } = page
  const { observations, reference } = indicator
  return {
    caption: t('table.states'),
    rows: observations,
    keyOf: ({ state }) => state,
    marksOf: ({ status }) => ({ 'data-status': status }),
    columns: [
      stateColumn(page),
      valueColumn(page, indicator),
      ...reference.map(({ title, unit }, at) =>
        referenceColumn(page, t('reference.column', { title, unit }), ({ reference: given }) => given?.[at]),
      ),
      notesColumn(page, observations),
    ],
  }
}

function stateColumn({ t, stateName }: Page): Column<ObservationReply> {
  const name = ({ state }: ObservationReply): string => stateName(state)
  return { heading: t('table.state'), cell: name, fields: [{ heading: t('table.state'), of: name }] }
}

function valueColumn(page: Page, indicator: IndicatorReply): Column<ObservationReply> {
  const { t, link } = page
  return {
    heading: t('table.value'),
    cell: (observation) => {
      const path = answerPath(indicator, observation)
      const words = describeObservation(page, indicator, observation)
      return path === undefined ? words : <a href={link(path)}>{words}</a>
    },
    fields: valueFields(page, indicator),
  }
}

/** A State's value in a file, and what it is where it is none. */
export function valueFields(page: Page, indicator: IndicatorReply): Column<ObservationReply>['fields'] {
  const { t } = page
  return [
    {
      heading: measuredHeading(page, t('table.value'), indicator.unit),
      of: (observation) => standingField(indicator, observation),
    },
    { heading: t('file.standing'), of: (observation) => standingStatus(page, indicator, observation) },
  ]
}

function referenceColumn(
  { formats }: Page,
  heading: string,
  of: (observation: ObservationReply) => number | null | undefined,
): Column<ObservationReply> {
  return {
    heading,
    cell: (observation) => {
      const value = of(observation)
      return typeof value === 'number' ? formats.number(value) : ''
    },
    fields: [{ heading, of: (observation) => of(observation) ?? null }],
  }
}

function notesColumn(page: Page, observations: readonly ObservationReply[]): Column<ObservationReply> {
  const heading = page.t('table.notes')
  return {
    heading,
    cell: (observation) => <Remarks observation={observation} />,
    fields: [{ heading, of: (observation) => remarksField(page, observation) }, ...coverageColumns(page, observations)],
  }
}
