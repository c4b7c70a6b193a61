import type { ReactNode } from 'react'
import type { IndicatorContent, View } from '#shared/contract/indicator-page.ts'
import { Distribution } from './distribution.tsx'
import { GroupMultiples } from './group-multiples.tsx'
import { Ordered } from './ordered.tsx'
import { TableView } from './table-view.tsx'
import { Tiles } from './tiles.tsx'
import { Trend } from './trend.tsx'

/** How each view of an indicator is drawn on a page. */
export const drawings: { readonly [V in View]: (props: { readonly content: IndicatorContent }) => ReactNode } = {
  tiles: Tiles,
  trend: Trend,
  distribution: Distribution,
  groups: GroupMultiples,
  ordered: Ordered,
  table: TableView,
}
