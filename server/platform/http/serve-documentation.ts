import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { endpoints } from '#shared/contract/endpoints.ts'
import { isProblemCode, problems } from '#shared/contract/problem.ts'
import { describeApi } from './describe-api.ts'
import { exampleOrigin } from './describe-example.ts'
import { localeOf } from './locale-of.ts'
import { refuse } from './problem.ts'
import { catalogueOf } from './sentences.ts'

/** `/api/openapi.json`, the same to browse at `/api/docs`, and a description behind every problem's `type`. */
export async function serveDocumentation(app: FastifyInstance, publicUrl: () => string): Promise<void> {
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
    transformSpecification: (described) => atHome(described, publicUrl()),
    theme: { title: 'Pillar: the interface' },
    uiConfig: { tryItOutEnabled: false, validatorUrl: null, layout: 'BaseLayout', defaultModelsExpandDepth: -1 },
  })
}

/** The documentation of an installation shows its own address in the examples. */
function atHome<Document>(document: Document, origin: string): Document {
  return JSON.parse(JSON.stringify(document).replaceAll(exampleOrigin, JSON.stringify(origin).slice(1, -1))) as Document // only texts were changed
}
