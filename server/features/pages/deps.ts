import type { IndicatorsDeps } from '../indicators/index.ts'
import type { PageInput } from '#shared/contract/page-input.ts'

/** What the pages need: results, and the records of documented contributions. */
export interface PagesDeps extends IndicatorsDeps {
  readonly records: Extract<PageInput, { kind: 'documented' }>['records']
  /** Whether drawn pages are kept in memory, as long as the database tells what changes. */
  readonly keepResults?: boolean
}
