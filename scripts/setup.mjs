// Set-up before `npm start`, `npm test` and the others: dependencies, a fitting Node, the client build,
// and (with --test) the programs that the tests drive. Runs on the host's own Node, however old,
// before anything is installed: only built-in modules, no TypeScript.
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureNode } from './setup/fitting-node.mjs'
import { withLock } from './setup/lock.mjs'
import { ensureTestPrograms } from './setup/test-programs.mjs'

const wanted = new Set(process.argv.slice(2))

await withLock(async () => {
  await ensureDependencies()
  await ensureNode()
  if (wanted.has('--build')) await ensureBuild()
  if (wanted.has('--test')) ensureTestPrograms()
})
