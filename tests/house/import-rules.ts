import type { Import } from './sources.ts'

/** The pipeline: a room imports only rooms before it. */
export const sharedOrder = [
  'text',
  'finding',
  'answer',
  'expression',
  'kind',
  'definition',
  'form',
  'check',
  'reply',
  'indicator',
  'dashboard',
  'analysis',
  'release',
  'summary',
  'access',
  'contract',
]

/** Server features in order; a feature imports only the doors of features before it. */
export const featureOrder = [
  'accounts',
  'definitions',
  'cycles',
  'replies',
  'indicators',
  'releases',
  'analysis',
  'narratives',
  'summaries',
  'exports',
  'pages',
]

/** Packages that live in one place, so that they stay replaceable. */
export const packageHomes: Readonly<Record<string, RegExp>> = {
  '@marcbachmann/cel-js': /^shared\/expression\/parse-expression\.ts$/,
  ajv: /^(server\/platform\/|scripts\/|tests\/)/,
  pg: /^(server\/platform\/database\/|tests\/|bench\/)/,
  '@electric-sql/pglite': /^(server\/platform\/database\/|tests\/|scripts\/|bench\/)/,
  kysely:
    /^(server\/platform\/database\/|server\/platform\/outbox\.ts$|server\/features\/[a-z-]+\/([a-z-]+-)?queries\.ts$|migrations\/|tests\/|scripts\/|bench\/)/,
  fastify:
    /^(server\/platform\/|server\/app\.ts|server\/start-pillar\.ts|server\/features\/[a-z-]+\/([a-z-]+-)?routes\.ts$|tests\/|bench\/)/,
  diff: /^client\/features\/answering\/wording\/word-diff\.ts$/,
  docx: /^(server\/features\/summaries\/|tests\/)/,
  hucre: /^(server\/features\/(analysis|exports)\/|tests\/)/,
  yazl: /^(server\/features\/exports\/|tests\/)/,
  xmlbuilder2: /^(server\/features\/exports\/|tests\/)/,
  '@resvg/resvg-js': /^(server\/features\/pages\/|tests\/)/,
  nodemailer: /^(server\/platform\/mail\/|tests\/)/,
  yaml: /^(server\/platform\/definitions\/|server\/world\/|scripts\/|tests\/)/,
}

type Rule = (edge: Import) => string | undefined

const isOurs = (to: string): boolean =>
  /^(shared|server|client|migrations|scripts|tests|bench|questionnaires)\//.test(to)
const room = (path: string, depth: number): string | undefined => path.split('/')[depth]
const isTestFile = (path: string): boolean => /\.test\.tsx?$/.test(path)

const sharedIsPure: Rule = ({ from, to }) => {
  if (!from.startsWith('shared/') || isTestFile(from) || isOurs(to)) return
  if (to === 'typebox' || packageHomes[to]?.test(from)) return
  return `shared is pure: it may not import ${to}`
}

const sharedFlowsOneWay: Rule = ({ from, to }) => {
  if (!from.startsWith('shared/') || isTestFile(from) || !isOurs(to)) return
  if (!to.startsWith('shared/')) return `shared may not import ${to}`
  const [mine, theirs] = [sharedOrder.indexOf(room(from, 1) ?? ''), sharedOrder.indexOf(room(to, 1) ?? '')]
  if (mine < 0 || theirs < 0) return `unknown room of shared: add it to the order in tests/house/import-rules.ts`
  if (theirs > mine) return `${room(from, 1)} stands before ${room(to, 1)} and may not import it`
}

const sidesDoNotMeet: Rule = ({ from, to }) => {
  if (
    from.startsWith('client/') &&
    (to.startsWith('server/') || to.startsWith('node:') || to.startsWith('migrations/'))
  ) {
    return isTestFile(from) || from.endsWith('.config.ts') ? undefined : `client may not import ${to}`
  }
  if (from.startsWith('server/') && to.startsWith('client/')) return `server may not import ${to}`
}

const platformKnowsNoFeature: Rule = ({ from, to }) =>
  from.startsWith('server/platform/') &&
  !isTestFile(from) &&
  (to.startsWith('server/features/') || to.startsWith('server/world/'))
    ? `platform is how, not what: it may not import ${to}`
    : undefined

const featuresUseDoors: Rule = ({ from, to }) => {
  if (!from.startsWith('server/features/') || isTestFile(from) || !to.startsWith('server/features/')) return
  const [mine, theirs] = [room(from, 2) ?? '', room(to, 2) ?? '']
  if (mine === theirs) return
  if (to !== `server/features/${theirs}/index.ts`)
    return `use the door of ${theirs}: server/features/${theirs}/index.ts`
  const order = [featureOrder.indexOf(mine), featureOrder.indexOf(theirs)] as const
  if (order[0] < 0 || order[1] < 0) return 'unknown feature: add it to the order in tests/house/import-rules.ts'
  if (order[1] > order[0]) return `${mine} stands before ${theirs} and may not import it`
}

const clientFeaturesStandAlone: Rule = ({ from, to }) => {
  if (!from.startsWith('client/features/') || !to.startsWith('client/features/')) return
  return room(from, 2) === room(to, 2) ? undefined : `client features never import each other: ${to}`
}

const uiIsStateless: Rule = ({ from, to }) =>
  from.startsWith('client/ui/') && !isTestFile(from) && /^client\/(api|features|app)\//.test(to)
    ? `ui may not import ${to}`
    : undefined

const migrationsAreFrozen: Rule = ({ from, to }) =>
  from.startsWith('migrations/') && !isTestFile(from) && isOurs(to) && !to.startsWith('migrations/')
    ? `migrations import nothing of ours: ${to}`
    : undefined

const packagesStayHome: Rule = ({ from, to }) => {
  const home = Object.entries(packageHomes).find(([name]) => to === name || to.startsWith(`${name}/`))
  if (!home || isTestFile(from) || home[1].test(from)) return
  return `${home[0]} may be imported only where ${String(home[1])} says`
}

/** Outside a transaction with a tenant no policy applies: the raw handle stays where such transactions are made. */
const handleStaysHome: Rule = ({ from, to }) => {
  if (to !== 'server/platform/database/handle.ts' || /^(server\/platform\/database|scripts|tests)\//.test(from)) return
  return 'the raw database handle is for server/platform/database only: use withTenant'
}

const browserHasNoSchemas: Rule = ({ from, to }) =>
  from.startsWith('client/') &&
  !isTestFile(from) &&
  (to === 'typebox' || to === 'shared/expression/parse-expression.ts')
    ? `${to} does not belong in the browser`
    : undefined

const rules: readonly Rule[] = [
  sharedIsPure,
  sharedFlowsOneWay,
  sidesDoNotMeet,
  platformKnowsNoFeature,
  featuresUseDoors,
  clientFeaturesStandAlone,
  uiIsStateless,
  migrationsAreFrozen,
  packagesStayHome,
  handleStaysHome,
  browserHasNoSchemas,
]

/** Every import that breaks a rule of the house, as `file:line sentence`. */
export function brokenImports(edges: readonly Import[]): readonly string[] {
  return edges.flatMap((edge) =>
    rules.flatMap((rule) => {
      const sentence = rule(edge)
      return sentence ? [`${edge.from}:${edge.line} ${sentence}`] : []
    }),
  )
}
