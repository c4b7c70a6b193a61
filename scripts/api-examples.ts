// Takes the examples of the API's documentation anew from a running demonstration:
// `npm exec -- node scripts/api-examples.ts http://localhost:3000`. A new example is given an address in
// server/platform/http/api-examples.json first; its reply is taken from there, cut short.
import { writeFile } from 'node:fs/promises'
import { apiExamples, exampleOrigin, type ApiExample } from '#server/platform/http/describe-example.ts'

const [origin = 'http://localhost:3000'] = process.argv.slice(2)
const file = new URL('../server/platform/http/api-examples.json', import.meta.url)

/** Lists and records are cut to their beginning, texts to their first words; members of a closed object stay. */
function shortened(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.slice(0, depth > 4 ? 1 : 2).map((one) => shortened(one, depth + 1))
  if (typeof value === 'string') return value.length > 140 ? `${value.slice(0, 120)}…` : value
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value)
  const kept = members.length > 24 ? members.slice(0, 3) : members
  return Object.fromEntries(kept.map(([name, one]) => [name, shortened(one, depth + 1)]))
}

async function take({ address }: ApiExample): Promise<ApiExample> {
  const reply = await fetch(`${origin}/api/v1${address}`)
  if (!reply.ok) throw new Error(`${address} answers ${reply.status}: ${await reply.text()}`)
  const type = reply.headers.get('content-type') ?? ''
  if (/openxml|octet-stream/.test(type)) return { address }
  const text = (await reply.text()).replaceAll(origin, exampleOrigin)
  if (/json/.test(type)) return { address, reply: shortened(JSON.parse(text)) }
  return { address, reply: text.split(/\r?\n/).slice(0, 3).join('\n').slice(0, 700) }
}

const taken: [string, ApiExample][] = []
const inOrder = Object.entries(apiExamples).toSorted(([one], [other]) => (one < other ? -1 : 1))
for (const [id, example] of inOrder) taken.push([id, await take(example)])
await writeFile(file, `${JSON.stringify(Object.fromEntries(taken), null, 2)}\n`)
console.log(`${taken.length} examples taken from ${origin}`)
