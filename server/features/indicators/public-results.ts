import { getFigures } from '#shared/contract/figures.ts'
import * as contract from '#shared/contract/results.ts'

const endpoints = [
  contract.getExplorer,
  contract.getIndicator,
  contract.getIndicatorCsv,
  getFigures,
  contract.getPublicReply,
]

/** Ids of the endpoints whose replies anybody may read and keep. */
export const publicResults: ReadonlySet<string> = new Set(endpoints.map(({ id }) => id))
