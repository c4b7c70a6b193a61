import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { refuse } from '#server/platform/http/problem.ts'
import type { PaintedPicture, PictureOrder } from './picture-worker.ts'

/** Turns drawings into pictures, beside the thread that answers requests. */
export interface Painter {
  paint(svg: string, width: number): Promise<Uint8Array>
  close(): Promise<void>
}

/** Pictures waiting at once; beyond it a reader is asked to come back. */
const mostWaiting = 24
/** Pictures kept: the same view is asked for again by every preview of a link. */
const mostKept = 64

interface Waiting {
  readonly resolve: (png: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** One worker, started with the first picture. Painting takes longer than a request may hold up others. */
export function openPainter(): Painter {
  const waiting = new Map<number, Waiting>()
  const kept = new Map<string, Uint8Array>()
  let worker: Worker | undefined
  let last = 0
  function start(): Worker {
    const started = new Worker(new URL('./picture-worker.ts', import.meta.url))
    started.unref()
    started.on('message', (painted: PaintedPicture) => settle(waiting, painted))
    started.on('error', (error) => {
      worker = undefined
      for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)))
      waiting.clear()
    })
    return started
  }
  async function paint(svg: string, width: number): Promise<Uint8Array> {
    const key = createHash('sha256').update(`${width} ${svg}`).digest('base64')
    const known = kept.get(key)
    if (known) return known
    if (waiting.size >= mostWaiting) return refuse('server.busy')
    worker ??= start()
    const order: PictureOrder = { id: (last += 1), svg, width }
    const png = await new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(order.id, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker?.postMessage(order)
    })
    keep(kept, key, png)
    return png
  }
  return { paint, close: async () => void (await worker?.terminate()) }
}

function settle(waiting: Map<number, Waiting>, { id, png, fault }: PaintedPicture): void {
  const order = waiting.get(id)
  waiting.delete(id)
  if (png) order?.resolve(png)
  else order?.reject(new Error(`a picture could not be painted: ${fault ?? ''}`))
}

/** The oldest goes when there are too many. */
function keep(kept: Map<string, Uint8Array>, key: string, png: Uint8Array): void {
  kept.set(key, png)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
}
