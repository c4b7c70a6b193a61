import type { FastifyInstance } from 'fastify'
import * as counts from '#shared/contract/counts.ts'
import * as contract from '#shared/contract/review.ts'
import { constraintMeans } from '#server/platform/database/constraints.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { IndicatorsDeps, ResultHooks } from './deps.ts'
import { getIndicatorReview } from './get-indicator-review.ts'
import { getReview } from './get-review.ts'
import { importSeries, listSeries } from './import-series.ts'
import {
  getSmallCounts,
  getSubmittedSmallCounts,
  publishSmallCounts,
  withholdSmallCounts,
} from './keep-small-counts.ts'
import { createOwnList, endOwnList, listOwnLists } from './own-lists.ts'
import { recomputeCycle } from './recompute-cycle.ts'
import { liftReview, reviewObservation, reviewObservations } from './review-observation.ts'
import { publishSmallNumbers, withholdSmallNumbers } from './withhold-small-numbers.ts'

/** Serves what the secretariat does with results before others read them: it reviews, leaves out, groups, and adds outside series. */
export function serveReview(app: FastifyInstance, deps: IndicatorsDeps & ResultHooks): void {
  constraintMeans('state_group_pkey', 'list.idTaken')
  serve(app, contract.getReview).by((input, call) => getReview(deps, call, input))
  serve(app, contract.getIndicatorReview).by((input, call) => getIndicatorReview(deps, call, input))
  serve(app, contract.reviewObservation).by((input, call) => reviewObservation(deps, call, input))
  serve(app, contract.reviewObservations).by((input, call) => reviewObservations(deps, call, input))
  serve(app, contract.liftReview).by((input, call) => liftReview(deps, call, input))
  serve(app, contract.recomputeCycle).by((input, call) => recomputeCycle(deps, call, input))
  serve(app, contract.withholdSmallNumbers).by((input, call) => withholdSmallNumbers(deps, call, input))
  serve(app, contract.publishSmallNumbers).by((input, call) => publishSmallNumbers(deps, call, input))
  serve(app, counts.getSmallCounts).by((input, call) => getSmallCounts(deps, call, input))
  serve(app, counts.getSubmittedSmallCounts).by((input, call) => getSubmittedSmallCounts(deps, call, input))
  serve(app, counts.withholdSmallCounts).by((input, call) => withholdSmallCounts(deps, call, input))
  serve(app, counts.publishSmallCounts).by((input, call) => publishSmallCounts(deps, call, input))
  serve(app, contract.listOwnLists).by((_, call) => listOwnLists(deps, call))
  serve(app, contract.createOwnList).by((input, call) => createOwnList(deps, call, input))
  serve(app, contract.endOwnList).by((input, call) => endOwnList(deps, call, input))
  serve(app, contract.listSeries).by(() => listSeries(deps))
  serve(app, contract.importSeries).by((input, call) => importSeries(deps, call, input))
}
