import type { Cell } from '#shared/answer/answer.ts'
import { changeAnswer, changeCells } from './change-answer.ts'
import { evaluateReply } from './evaluate.ts'
import type { Change, Form, FormStart } from './form.ts'
import { createNodeQueue } from './node-queue.ts'
import type { Plan } from './plan.ts'
import { createReadings } from './readings.ts'
import { createTracker, type Run, type Tracker } from './run.ts'
import type { FormState } from './form-state.ts'
import { createSubscriptions } from './subscriptions.ts'
import { cellIndexOf, questionSlot, tableAt } from './places.ts'

/** Opens a form over the answers so far. Everything is evaluated when this returns. */
export function openForm(plan: Plan, start: FormStart): Form {
  const state = evaluateReply(plan, start)
  const queue = createNodeQueue(plan.nodes.length)
  const subscriptions = createSubscriptions()
  const readings = createReadings(state)
  const change = (apply: (run: Run) => void): Change => {
    const tracker = createTracker()
    apply({ state, queue, tracker })
    readings.forget(tracker)
    subscriptions.notify(state, tracker)
    return summarize(tracker)
  }
  return {
    ...readings.form,
    ...setters(state, change),
    subscribe: (what, listener) => subscriptions.add(what, listener),
  }
}

type Setters = Pick<Form, 'setAnswer' | 'setCell' | 'setCells'>

function setters(state: FormState, change: (apply: (run: Run) => void) => Change): Setters {
  const { plan } = state
  const setCells: Setters['setCells'] = (question, entries) => {
    const table = tableAt(plan, question)
    const places: [number, Cell | undefined][] = []
    for (const [at, cell] of entries) places.push([cellIndexOf(table, at), cell])
    return change((run) => changeCells(run, table, places))
  }
  return {
    setAnswer(question, answer) {
      const slot = questionSlot(plan, question)
      return change((run) => changeAnswer(run, slot, answer))
    },
    setCell(question, at, cell) {
      const table = tableAt(plan, question)
      const index = cellIndexOf(table, at)
      return change((run) => changeCells(run, table, [[index, cell]]))
    },
    setCells,
  }
}

function summarize({ relevance, required, calculated, added, removed }: Tracker): Change {
  return { relevance, required, calculated, findings: { added, removed } }
}
