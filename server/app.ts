import type { FastifyInstance } from 'fastify'
import { accountsTopics, identifyCaller, serveAccounts } from './features/accounts/index.ts'
import { analysisTopics, serveAnalysis } from './features/analysis/index.ts'
import { cyclesTopics, serveCycles } from './features/cycles/index.ts'
import { exportsTopics, serveExports } from './features/exports/index.ts'
import { serveDefinitions } from './features/definitions/index.ts'
import {
  askForFigures,
  indicatorTopics,
  keepResults,
  serveIndicators,
  serveReview,
  type ResultHooks,
} from './features/indicators/index.ts'
import { narrativesTopics, serveNarratives } from './features/narratives/index.ts'
import { servePages, type PagesDeps, type Renderer } from './features/pages/index.ts'
import { releasesTopics, serveReleases, tryEmbargoesAgain } from './features/releases/index.ts'
import { holdDrafts, serveReplies } from './features/replies/index.ts'
import { serveSummaries } from './features/summaries/index.ts'
import type { Deps } from './platform/deps.ts'
import { buildHttp, type HttpOptions } from './platform/http/build-http.ts'
import { mailTopics } from './platform/mail/mail-topics.ts'
import type { Mailer } from './platform/mail/mailer.ts'
import type { Topics } from './platform/outbox.ts'
import { projections, repliesHooks } from './replies-hooks.ts'

export { repliesHooks }

export interface AppOptions extends HttpOptions {
  /** The built public pages; without them only the API and the client are served. */
  readonly renderer?: Renderer | undefined
  /** Whether replies with results are kept in memory, as long as the database tells what changes. */
  readonly keepResults?: boolean
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
    serveCycles(app, {
      ...deps,
      onInvited: (tx, cycleId) => askForFigures(tx, deps.clock, cycleId),
      holdDrafts: (tx) => holdDrafts(tx, deps.clock),
    })
    serveReplies(app, { ...deps, ...repliesHooks(deps) })
    if (options.keepResults) keepResults(app, deps)
    serveIndicators(app, deps)
    serveReview(app, { ...deps, ...resultHooks(deps) })
    serveReleases(app, deps)
    serveAnalysis(app, deps)
    serveNarratives(app, deps)
    serveSummaries(app, deps)
    serveExports(app, deps)
    servePages(app, { ...deps, records, keepResults: options.keepResults === true }, renderer)
  })
}

/** What waits for the results of a cycle to follow what its States decided. */
function resultHooks({ clock }: Deps): ResultHooks {
  return { onFollowed: (tx, cycleId) => tryEmbargoesAgain(tx, clock, cycleId) }
}

/** Mails: somebody waits for them, so they have a lane of their own. */
export function mailLaneTopics(deps: Deps, mailer: Mailer): Topics {
  return { ...mailTopics(deps, mailer), ...accountsTopics(deps, mailer) }
}

/** What is done with entries of the outbox, by topic. */
export function outboxTopics(deps: Deps, mailer: Mailer): Topics {
  return {
    ...mailLaneTopics(deps, mailer),
    ...cyclesTopics(deps),
    ...indicatorTopics({ ...deps, ...resultHooks(deps) }, projections),
    ...analysisTopics(deps),
    ...narrativesTopics(deps),
    ...releasesTopics(deps),
    ...exportsTopics(deps),
  }
}
