import { Agent, request } from 'node:http'
import type { Answering } from './test-browser.ts'

/** A request under way: its head has been taken in, its body has not been sent yet. */
export interface HalfSent {
  /** Sends the body; resolves with the whole answer. */
  finish(): Promise<Answer>
}
type Answer = Awaited<ReturnType<Answering['inject']>>
type Asked = Parameters<Answering['inject']>[0]

/** Speaks to a program in a process of its own. */
export function overHttp(port: number): Answering {
  return {
    inject: async (asked) => (await sendHead(port, asked)).finish(),
  }
}

/** Sends the head of a request and waits until the server wants the body. */
export function sendHead(port: number, { method = 'GET', url, headers, payload }: Asked): Promise<HalfSent> {
  const text = typeof payload === 'string' ? payload : undefined
  const hasBody = text !== undefined && { 'content-length': Buffer.byteLength(text), expect: '100-continue' }
  // Like a browser, it would gladly use the connection again.
  const agent = new Agent({ keepAlive: true })
  const path = typeof url === 'string' ? url : '/'
  // Headers of a test are texts.
  const all = { ...(headers as Record<string, string>), ...hasBody }
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, agent, headers: all })
    const answer = new Promise<Answer>((answered, failed) => {
      outgoing.once('error', failed)
      outgoing.once('response', (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.once('end', () => {
          const said = Buffer.concat(chunks).toString()
          const { statusCode = 0, headers: heads } = incoming
          answered({ statusCode, headers: heads, payload: said, json: () => JSON.parse(said) as unknown })
        })
      })
    })
    answer.catch(reject)
    const finish = (): Promise<Answer> => {
      outgoing.end(text)
      return answer
    }
    outgoing.once('continue', () => resolve({ finish }))
    if (hasBody) outgoing.flushHeaders()
    else resolve({ finish })
  })
}
