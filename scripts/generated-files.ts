import { completeLocales } from '#shared/text/locale.ts'
import { clientEndpointsSource } from './client-endpoints.ts'
import { clientStatesSource } from './client-states.ts'
import { Config } from '#server/config.ts'
import { describeRows } from '#server/platform/database/describe-rows.ts'
import { migrate } from '#server/platform/database/migrate.ts'
import { openDatabase } from '#server/platform/database/open-database.ts'
import { configTable } from '#server/platform/environment.ts'
import { describeApi } from '#server/platform/http/describe-api.ts'
import { endpoints } from '#shared/contract/endpoints.ts'

export interface GeneratedFile {
  /** Path from the root of the repository. */
  readonly path: string
  readonly text: string
}

/** Every committed file that is computed from others. Written by `npm run codegen`; a test compares. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  return [
    { path: 'server/platform/database/rows.generated.ts', text: await rowTypes() },
    { path: 'openapi.json', text: `${JSON.stringify(describeApi(endpoints), null, 2)}\n` },
    { path: 'docs/configuration.md', text: configuration() },
    { path: 'client/api/endpoints.generated.ts', text: clientEndpointsSource() },
    ...(await stateNames()),
  ]
}

async function stateNames(): Promise<readonly GeneratedFile[]> {
  return Promise.all(
    completeLocales.map(async (locale) => ({
      path: `client/api/states/${locale}.json`,
      text: await clientStatesSource(locale),
    })),
  )
}

async function rowTypes(): Promise<string> {
  const database = await openDatabase({ poolSize: 1 })
  await migrate(database)
  return describeRows(database).finally(() => database.close())
}

function configuration(): string {
  return [
    '# Configuration',
    '',
    'Every variable of the environment that Pillar reads. This page is generated from `server/config.ts` by `npm run codegen`.',
    '',
    'A wrong value stops the start with a list of everything that is wrong. Where two names stand, `NAME_FILE` names a file that holds the value; use one of the two.',
    '',
    configTable(Config),
    '',
  ].join('\n')
}
