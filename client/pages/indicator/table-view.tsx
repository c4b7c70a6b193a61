import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { ComparedTable } from './compared-table.tsx'
import { ObservationTable } from './observation-table.tsx'

/** What is compared first, then everything. */
export function TableView({ content }: { readonly content: IndicatorContent }) {
  return (
    <>
      {content.compared.length > 0 && <ComparedTable content={content} />}
      <ObservationTable indicator={content.indicator} />
    </>
  )
}
