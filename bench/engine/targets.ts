import { mean, type Measurement } from './measure.ts'
import { stepKinds } from './script.ts'

/** Prints each target at 5,000 questions with what was measured. True when all are met and both engines did the same work. */
export function judge(results: ReadonlyMap<string, Measurement>): boolean {
  const ours = find(results, 'pillar 5000')
  const small = find(results, 'pillar 200')
  const bound = find(results, 'limit 5000')
  const p95 = Math.max(...stepKinds.map((kind) => ours.change[kind].p95))
  const verdicts = [
    verdict('load, 5,000 questions', ours.load, 50, 'ms'),
    verdict('load against the limit', ours.load / bound.load, 3, '×'),
    verdict('one change, mean', changeMean(ours), 0.025, 'ms'),
    verdict('one change against the limit', changeMean(ours) / changeMean(bound), 10, '×'),
    verdict('one change, 5,000 against 200 questions', changeMean(ours) / changeMean(small), 2, '×'),
    verdict('one change, p95', p95, 0.13, 'ms'),
    verdict('whole reply from scratch', ours.wholeReply, 2.5, 'ms'),
    verdict('heap', ours.heap, 20, 'MB'),
    sameOutcome(results),
  ]
  return verdicts.every(Boolean)
}

function changeMean({ change }: Measurement): number {
  return mean(stepKinds.map((kind) => change[kind].mean))
}

function find(results: ReadonlyMap<string, Measurement>, name: string): Measurement {
  const found = results.get(name)
  if (!found) throw new Error(`Nothing was measured for ${name}.`)
  return found
}

function verdict(what: string, measured: number, target: number, unit: string): boolean {
  const met = measured <= target
  console.log(`${met ? 'met   ' : 'MISSED'}  ${what}: ${measured.toPrecision(3)} ${unit} (target ${target} ${unit})`)
  return met
}

function sameOutcome(results: ReadonlyMap<string, Measurement>): boolean {
  const pairs = [...results]
    .filter(([name]) => name.startsWith('pillar'))
    .map(([name, ours]) => {
      const theirs = find(results, name.replace('pillar', 'limit'))
      return JSON.stringify(ours.outcome) === JSON.stringify(theirs.outcome)
    })
  const same = pairs.every(Boolean)
  console.log(`${same ? 'met   ' : 'MISSED'}  both engines come to the same questions asked, sums and findings`)
  return same
}
