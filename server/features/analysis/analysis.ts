import type { AnalysisRequest } from '#shared/analysis/analysis-request.ts'
import type { Question } from '#shared/definition/definition.ts'
import type { AnalysisReply } from '#shared/contract/analysis.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Audience } from '../indicators/index.ts'
import type { ChosenCycles } from './choose-cycles.ts'
import type { Material } from './read-variable.ts'
import type { Sides } from './tabulate.ts'

/** A question whose texts are read, as each cycle asks it. */
export interface ReadText {
  readonly question: string
  readonly label: string
  readonly questionIn: ReadonlyMap<string, Question>
}

/** An analysis as it was asked for, with everything read for it. */
export interface Analysis {
  readonly request: AnalysisRequest
  readonly audience: Audience
  readonly locale: CompleteLocale
  readonly cycles: ChosenCycles
  readonly material: Material
  /** Absent as long as nothing is chosen to count by. */
  readonly sides: Sides | undefined
  readonly text: ReadText | undefined
  readonly warnings: AnalysisReply['warnings']
  /** Cycles that do not ask one of the sides, by id. */
  readonly unasked: ReadonlySet<string>
}
