import type { Topics } from '#server/platform/outbox.ts'
import { filesTopic } from '../releases/index.ts'
import type { ExportsDeps } from './deps.ts'
import { keepReleaseFiles } from './keep-release-files.ts'
import { exportTopic, expiryTopic } from './request-export.ts'
import { expireExport, runExport, type ExportOrder } from './run-export.ts'

export { serveExports } from './routes.ts'
export { keepReleaseFiles }
export { columnsInWords } from './observation-columns.ts'
export { makeReleaseFiles } from './make-release-files.ts'
export { runExport } from './run-export.ts'

/** Files of releases and exports are written in the background. */
export function exportsTopics(deps: ExportsDeps): Topics {
  return {
    [filesTopic]: (payload) => keepReleaseFiles(deps, (payload as { release: string }).release), // our own entries
    [exportTopic]: (payload) => runExport(deps, payload as ExportOrder),
    [expiryTopic]: (payload) => expireExport(deps, payload as ExportOrder),
  }
}
