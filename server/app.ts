import type { FastifyInstance } from 'fastify'
import { accountsTopics, identifyCaller, serveAccounts } from './features/accounts/index.ts'
import { serveCycles } from './features/cycles/index.ts'
import { serveDefinitions } from './features/definitions/index.ts'
import { indicatorHooks, indicatorTopics, serveIndicators } from './features/indicators/index.ts'
import { servePages, type PagesDeps, type Renderer } from './features/pages/index.ts'
import { serveReplies, type RepliesHooks } from './features/replies/index.ts'
import type { Deps } from './platform/deps.ts'
import { buildHttp, type HttpOptions } from './platform/http/build-http.ts'
import { mailTopics } from './platform/mail/mail-topics.ts'
import type { Mailer } from './platform/mail/mailer.ts'
import type { Topics } from './platform/outbox.ts'

/** What later features do in the transaction of a submission, or of a change of release levels. */
export function repliesHooks(deps: Deps): RepliesHooks {
  return indicatorHooks(deps)
}

export interface AppOptions extends HttpOptions {
  /** The built public pages; without them only the API and the client are served. */
  readonly renderer?: Renderer | undefined
  /** Records of documented contributions, shown once their replies are entered. */
  readonly records?: PagesDeps['records']
}

/** The whole program: platform first, then the features in their order. The only file that knows them all. */
export async function buildApp(
  deps: Deps,
  { renderer, records = [], ...options }: AppOptions = {},
): Promise<FastifyInstance> {
  return buildHttp(deps, { identify: (request) => identifyCaller(deps, request), ...options }, (app) => {
    serveAccounts(app, deps)
    serveDefinitions(app, deps)
    serveCycles(app, deps)
    serveReplies(app, { ...deps, ...repliesHooks(deps) })
    serveIndicators(app, deps)
    servePages(app, { ...deps, records }, renderer)
  })
}

/** What is done with entries of the outbox, by topic. */
export function outboxTopics(deps: Deps, mailer: Mailer): Topics {
  return { ...mailTopics(deps, mailer), ...accountsTopics(deps, mailer), ...indicatorTopics(deps) }
}
