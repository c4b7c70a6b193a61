import http from 'node:http'
import { quantile } from '../engine/measure.ts'

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })

export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

/** One request over a connection that stays open. */
export function request(
  url: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Medians of works done in turn, in their order: whatever else the machine does weighs on all of them. */
export async function mediansInTurn<Works extends readonly (() => Promise<unknown>)[]>(
  rounds: number,
  works: readonly [...Works],
): Promise<{ readonly [Each in keyof Works]: number }> {
  const times = works.map((): number[] => [])
  for (let round = 0; round < rounds + 3; round += 1)
    for (const [index, work] of works.entries()) {
      const taken = await milliseconds(work)
      if (round >= 3) times[index]?.push(taken) // what comes before fills caches and plans
    }
  return times.map((all) => quantile(all, 0.5)) as { readonly [Each in keyof Works]: number } // one for each
}

/** Requests per second of several connections at once. */
export async function throughput(url: string, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let done = 0
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      await request(url)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, caller))
  return done / seconds
}
