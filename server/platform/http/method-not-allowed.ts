import type { FastifyInstance, HTTPMethods } from 'fastify'
import { refuse } from './problem.ts'

const methods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Collects which methods each address has; call before the routes are declared. */
export function collectMethods(app: FastifyInstance): Map<string, Set<string>> {
  const served = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const known = served.get(url) ?? new Set<string>()
    for (const one of [method].flat()) known.add(one)
    served.set(url, known)
  })
  return served
}

/** Answers 405 with Allow where the address exists and the method does not; call after the routes are declared. */
export function refuseOtherMethods(app: FastifyInstance, served: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [url, known] of [...served].filter(([address]) => address.startsWith('/api/v1/'))) {
    const others = methods.filter((method) => !known.has(method))
    const allow = [...known].toSorted().join(', ')
    app.route({
      method: others,
      url,
      onRequest: async () => refuse('request.methodNotAllowed', { headers: { allow } }),
      handler: async () => undefined,
    })
  }
}
