import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { newId } from '../new-id.ts'

/** Errors of the connection itself, before there is a request: their status and our code. */
const meanings: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'request.tooLarge'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request.malformed'],
}

/** Last resort: what is not even HTTP still gets a problem document, in English, because no language was readable. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, code] = meanings[error.code ?? ''] ?? [400, 'request.malformed']
  const title = STATUS_CODES[status] ?? 'Bad Request'
  const body = JSON.stringify({ type: `/api/problems/${code}`, title, status, instance: newId(), code })
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
