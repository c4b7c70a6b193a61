import type { EndpointShape } from '#shared/contract/endpoint.ts'
import taken from './api-examples.json' with { type: 'json' }

/** A call that works in the demonstration world, and the beginning of what came back. */
export interface ApiExample {
  /** Below `/api/v1`, with its query. */
  readonly address: string
  readonly reply?: unknown
}

/** Stands for the address of an installation; the documentation of one says its own. */
export const exampleOrigin = 'https://pillar.example'

/** Examples by id of endpoint: every public read has one, which a test holds. */
export const apiExamples: Readonly<Record<string, ApiExample>> = taken

/** The same call on the command line and in JavaScript, as Markdown. */
export function describeCall({ produces = 'application/json' }: EndpointShape, { address }: ApiExample): string {
  const full = `${exampleOrigin}/api/v1${address}`
  const isText = /json|csv|xml;|rss|text\//.test(produces)
  const read = /\bjson|\+json/.test(produces) ? 'json' : isText ? 'text' : 'arrayBuffer'
  const curl = isText ? `curl -sSf '${full}'` : `curl -sSf -OJ '${full}'`
  return [
    'On the command line:',
    `\`\`\`sh\n${curl}\n\`\`\``,
    'In JavaScript:',
    `\`\`\`js\nconst reply = await fetch('${full}')\nif (!reply.ok) throw new Error((await reply.json()).detail)\nconst content = await reply.${read}()\n\`\`\``,
  ].join('\n\n')
}

/** What the parameters are in the example, by name. */
export function exampleParameters({ path }: EndpointShape, { address }: ApiExample): Readonly<Record<string, string>> {
  const { pathname, searchParams } = new URL(address, exampleOrigin)
  const parts = pathname.split('/')
  const named = path.split('/').flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at] ?? '']] : []))
  return { ...Object.fromEntries(named), ...Object.fromEntries(searchParams) } as Record<string, string> // texts of an address
}
