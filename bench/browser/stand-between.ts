import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** What is answered instead of the program: the body as JSON, or what becomes of the program's own JSON. */
export interface Substitute {
  readonly at: RegExp
  readonly headers: Readonly<Record<string, string>>
  readonly change: (original: unknown) => unknown
}

/** Stands between browser and program and changes a few of its answers; all others pass as they are, so that the browser keeps them as usual. */
export async function standBetween(
  target: string,
  substitutes: readonly Substitute[],
): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server = createServer((asked, reply) => {
    const found = substitutes.find(({ at }) => asked.method === 'GET' && at.test(asked.url ?? ''))
    if (found) void substitute(target, asked, reply, found)
    else pass(target, asked, reply)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return { address: `http://localhost:${portOf(server)}`, stop: () => void server.close() }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function pass(target: string, asked: IncomingMessage, reply: ServerResponse): void {
  const { method, headers, url = '' } = asked
  const onward = request(new URL(url, target), { method: method ?? 'GET', headers }, (answered) => {
    reply.writeHead(answered.statusCode ?? 502, answered.headers)
    answered.pipe(reply)
  })
  onward.on('error', () => reply.destroy())
  asked.pipe(onward)
}

async function substitute(
  target: string,
  { url = '', headers: { cookie = '' } }: IncomingMessage,
  reply: ServerResponse,
  { headers, change }: Substitute,
): Promise<void> {
  const original = await fetch(new URL(url, target), { headers: { cookie, 'sec-fetch-site': 'same-origin' } })
  const body = JSON.stringify(change(await original.json()))
  reply.writeHead(original.status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  reply.end(body)
}
