import type { IndicatorReply } from '#shared/contract/results.ts'
import { usePage, type Page } from '../page-words.ts'
import { ShownTable } from './shown-table.tsx'
import { figureColumns } from './file-columns.ts'
import { groupName } from './groups.ts'
import { describeFigure, ruleWord } from './numbers.ts'
import type { Column, ViewTable } from './view-table.ts'
import { WithheldNote } from './withheld-note.tsx'

type Group = IndicatorReply['groups'][number]

/** The indicator's figures for the world and every group, each with its coverage. */
export function GroupTable({ indicator }: { readonly indicator: IndicatorReply }) {
  const page = usePage()
  return (
    <>
      <ShownTable table={groupTable(page, indicator)} />
      <WithheldNote figures={indicator.groups.flatMap(({ figures }) => figures)} />
    </>
  )
}

export function groupTable(page: Page, indicator: IndicatorReply): ViewTable<Group> {
  const { t } = page
  const name = ({ group }: Group): string => groupName(page, indicator, group)
  return {
    caption: t('table.groups'),
    rows: indicator.groups,
    keyOf: ({ group }) => group,
    columns: [
      { heading: t('group'), cell: name, fields: [{ heading: t('group'), of: name }] },
      coverageColumn(page),
      ...indicator.aggregation.map((rule): Column<Group> => {
        const words = t(ruleWord(indicator, rule))
        const of = ({ figures }: Group) => figures.find((one) => one.rule === rule)
        return {
          heading: words,
          cell: (row) => {
            const figure = of(row)
            return figure ? describeFigure(page, indicator, figure) : ''
          },
          fields: figureColumns(page, indicator, { rule, words }, of),
        }
      }),
    ],
  }
}

function coverageColumn({ t }: Page): Column<Group> {
  return {
    heading: t('table.coverage'),
    cell: ({ coverage: { answered, replies, invited, excluded = 0 } }) =>
      t(excluded > 0 ? 'table.coverageCounted' : 'table.coverageOf', {
        answered,
        replies,
        invited,
        counted: answered - excluded,
      }),
    fields: [
      { heading: t('file.answered'), of: ({ coverage }) => coverage.answered },
      { heading: t('file.counted'), of: ({ coverage: { answered, excluded = 0 } }) => answered - excluded },
      { heading: t('file.replies'), of: ({ coverage }) => coverage.replies },
      { heading: t('file.invited'), of: ({ coverage }) => coverage.invited },
    ],
  }
}
