import type { FastifyRequest } from 'fastify'
import type { EndpointShape } from '#shared/contract/endpoint.ts'
import { refuse } from './problem.ts'

/** Refuses a caller who cannot read what this endpoint answers. */
export function demandAcceptable({ produces = 'application/json' }: EndpointShape, request: FastifyRequest): void {
  const { accept } = request.headers
  if (accept === undefined || accept.trim() === '') return
  const ranges = accept.split(',').map(readRange)
  const [type = ''] = produces.split(';')
  const [kind] = type.split('/')
  const fitting = ['*/*', `${kind}/*`, type.trim()]
  // The most specific range decides: `*/*, application/json;q=0` refuses JSON.
  const decisive = ranges
    .filter(({ range }) => fitting.includes(range))
    .toSorted((a, b) => fitting.indexOf(b.range) - fitting.indexOf(a.range))[0]
  if (!decisive?.wanted) refuse('request.notAcceptable')
}

function readRange(part: string): { range: string; wanted: boolean } {
  const [range = '', ...params] = part.split(';').map((piece) => piece.trim().toLowerCase())
  return { range, wanted: !params.some((param) => /^q=0(\.0*)?$/.test(param)) }
}
