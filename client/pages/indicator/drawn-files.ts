import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { IndicatorReply, ObservationReply } from '#shared/contract/results.ts'
import type { Page } from '../page-words.ts'
import { barsOf } from './bars.ts'
import { countedAmong, leftOutAmong } from './counted.ts'
import { figureColumns, remarksField } from './file-columns.ts'
import { ruleWord } from './numbers.ts'
import { valueFields } from './observation-table.tsx'
import { groupsOf } from './tiles.tsx'
import { linesOf, type FileColumn, type FileTable } from './view-table.ts'

// Files of the views that draw their figures: of the same rows, in the same order, as the drawing.

/** How many States stand where, as the bars show it. */
export function distributionFile(page: Page, indicator: IndicatorReply): FileTable {
  const { t } = page
  const [counted, invited] = [countedAmong(indicator.observations).length, indicator.observations.length]
  return linesOf(barsOf(page, indicator), [
    { heading: indicator.unit, of: ({ label }) => label },
    { heading: t('file.count'), of: ({ count }) => count },
    { heading: t('file.share'), of: ({ share }) => share },
    { heading: t('file.counted'), of: () => counted },
    { heading: t('file.invited'), of: () => invited },
  ])
}

type Group = ReturnType<typeof groupsOf>[number]

/** What the small drawing of each group says, with how many States gave each answer. */
export function groupsFile(page: Page, indicator: IndicatorReply): FileTable {
  const { t } = page
  const figuresOf = ({ group }: Group) => indicator.groups.find((one) => one.group === group)?.figures
  return linesOf(groupsOf(page, indicator), [
    { heading: t('group'), of: ({ group }) => t(`group.${group}`) },
    { heading: t('file.counted'), of: ({ observations }) => countedAmong(observations).length },
    { heading: t('file.invited'), of: ({ observations }) => observations.length },
    { heading: t('file.leftOut'), of: ({ observations }) => leftOutAmong(observations) },
    ...indicator.aggregation.flatMap((rule) =>
      figureColumns<Group>(page, indicator, { rule, words: t(ruleWord(indicator, rule)) }, (row) =>
        figuresOf(row)?.find((figure) => figure.rule === rule),
      ),
    ),
    ...indicator.categories.map(({ code, label }): FileColumn<Group> => ({
      heading: t('file.answer', { label }),
      of: ({ observations }) => countedAmong(observations).filter(({ category }) => category === code).length,
    })),
  ])
}

/** One line a tile, group by group. */
export function tilesFile(page: Page, { indicator }: IndicatorContent): FileTable {
  const { t } = page
  const rows = groupsOf(page, indicator).flatMap(({ group, observations }) =>
    observations.map((observation) => ({ group, observation, ...countOf(observations) })),
  )
  type Row = (typeof rows)[number]
  return linesOf<Row>(rows, [
    { heading: t('group'), of: ({ group }) => t(`group.${group}`) },
    { heading: t('table.state'), of: ({ observation }) => page.stateName(observation.state) },
    ...valueFields(page, indicator).map(({ heading, of }) => ({ heading, of: (row: Row) => of(row.observation) })),
    { heading: t('table.notes'), of: ({ observation }) => remarksField(page, observation) },
    { heading: t('file.withValue'), of: ({ answered }) => answered },
    { heading: t('file.invited'), of: ({ invited }) => invited },
  ])
}

function countOf(observations: readonly ObservationReply[]) {
  return {
    answered: observations.filter(({ status }) => status === 'value').length,
    invited: observations.length,
  }
}
