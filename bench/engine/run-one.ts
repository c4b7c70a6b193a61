import { contestants, measure, type ContestantName } from './measure.ts'

/** One measurement in a process of its own: `run-one.ts <contestant> <questions>`; prints it as JSON. */
const [name = '', size = ''] = process.argv.slice(2)
if (!isContestant(name)) throw new Error(`Unknown contestant "${name}": ${Object.keys(contestants).join(', ')}.`)
console.log(JSON.stringify(measure(name, Number(size))))

function isContestant(text: string): text is ContestantName {
  return Object.hasOwn(contestants, text)
}
