import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { endpoints } from '#shared/contract/endpoints.ts'
import { isProblemCode, problems } from '#shared/contract/problem.ts'
import { describeApi } from './describe-api.ts'
import { localeOf } from './locale-of.ts'
import { refuse } from './problem.ts'
import { catalogueOf } from './sentences.ts'

/** `/api/openapi.json`, the same to browse at `/api/docs`, and a description behind every problem's `type`. */
export async function serveDocumentation(app: FastifyInstance): Promise<void> {
  const document = describeApi(endpoints)
  const text = JSON.stringify(document)
  app.get('/api/openapi.json', async (_request, reply) => reply.type('application/json; charset=utf-8').send(text))
  app.get('/api/problems/:code', (request, reply) => {
    const { code } = request.params as { code: string } // the only parameter of this address
    if (!isProblemCode(code)) return refuse('request.notFound')
    return reply.send({ code, status: problems[code], ...catalogueOf(localeOf(request)).problems[code] })
  })
  // The plug-in's type knows OpenAPI 3.0 only; the document is 3.1 and checked by tests/contract.
  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: false,
    uiConfig: { tryItOutEnabled: false, validatorUrl: null },
  })
}
