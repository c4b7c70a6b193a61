import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseJson } from './parse-json.ts'
import { refuse } from './problem.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The only bodies there are: JSON in UTF-8. Everything else is 415. An absent body stays absent. */
export function readBodiesAsJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: string | Buffer) => {
      const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '')?.[1]
      if (charset !== undefined && charset.toLowerCase() !== 'utf-8') refuse('request.unsupportedMediaType')
      if (request.headers['content-encoding'] !== undefined) refuse('request.unsupportedMediaType')
      return body.length === 0 ? undefined : parseJson(decode(Buffer.from(body)))
    },
  )
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body)
  } catch {
    return refuse('request.unsupportedText')
  }
}
