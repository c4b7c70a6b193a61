import type { FastifyInstance } from 'fastify'
import * as changes from '#shared/contract/secretariat.ts'
import * as contract from '#shared/contract/cycles.ts'
import { constraintMeans } from '#server/platform/database/constraints.ts'
import { serve } from '#server/platform/http/serve.ts'
import { agreeOpening, withdrawOpening } from './agree-opening.ts'
import { changeCycle } from './change-cycle.ts'
import { closeCycle } from './close-cycle.ts'
import { createCycle } from './create-cycle.ts'
import { deleteCycle } from './delete-cycle.ts'
import type { CyclesDeps } from './deps.ts'
import { getCycle } from './get-cycle.ts'
import { inviteFocalPoint } from './invite-focal-point.ts'
import { listCycles } from './list-cycles.ts'
import { listResponses } from './list-responses.ts'
import { openCycle } from './open-cycle.ts'
import { withdrawFocalPoint } from './withdraw-focal-point.ts'

/** Serves the rounds of reporting. */
export function serveCycles(app: FastifyInstance, deps: CyclesDeps): void {
  constraintMeans('cycle_key_is_unique', 'cycle.keyTaken')
  serve(app, contract.listCycles).by((_, call) => listCycles(deps, call))
  serve(app, contract.getCycle).by((input, call) => getCycle(deps, call, input))
  serve(app, contract.createCycle).by((input, call) => createCycle(deps, call, input))
  serve(app, changes.changeCycle).by((input, call) => changeCycle(deps, call, input))
  serve(app, changes.deleteCycle).by((input, call) => deleteCycle(deps, call, input))
  serve(app, contract.openCycle).by((input, call) => openCycle(deps, call, input))
  serve(app, contract.agreeOpening).by((input, call) => agreeOpening(deps, call, input))
  serve(app, contract.withdrawOpening).by((input, call) => withdrawOpening(deps, call, input))
  serve(app, contract.closeCycle).by((input, call) => closeCycle(deps, call, input))
  serve(app, contract.listResponses).by((input, call) => listResponses(deps, call, input))
  serve(app, contract.inviteFocalPoint).by((input, call) => inviteFocalPoint(deps, call, input))
  serve(app, changes.withdrawFocalPoint).by((input, call) => withdrawFocalPoint(deps, call, input))
}
