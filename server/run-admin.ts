import { Check } from 'typebox/value'
import { Email } from '#shared/contract/parts.ts'
import { checkRelease } from './admin-releases.ts'
import { computeResults, depsOf, enterDocumented } from './admin-results.ts'
import { readConfig, type Config } from './config.ts'
import { nameFirstAdministrator } from './features/accounts/index.ts'
import { verifyReplies } from './features/replies/index.ts'
import { importSeries } from './import-series.ts'
import { systemClock } from './platform/clock.ts'
import { migrate, pendingMigrations } from './platform/database/migrate.ts'
import { openDatabase, type Database } from './platform/database/open-database.ts'
import { tellStatus } from './tell-status.ts'

type Say = (line: string) => void

interface Context {
  readonly config: Config
  readonly database: Database
  readonly say: Say
}

interface Command {
  readonly usage: string
  readonly does: string
  /** Whether it works on a database only that is up to date. */
  readonly needsTables?: true
  /** Returns the exit code. */
  run(context: Context, words: readonly string[]): Promise<number>
}

const commands: Readonly<Record<string, Command>> = {
  'first-administrator': {
    usage: 'first-administrator EMAIL NAME',
    does: 'lets the first administrator of the secretariat in; works on an empty database',
    run: async ({ config, database, say }, [email, ...name]) => {
      if (!Check(Email, email) || name.length === 0)
        return complain(say, 'Give an e-mail address and a name: first-administrator jane@example.org Jane Doe')
      await migrate(database)
      const who = { email, name: name.join(' ') }
      if (!(await nameFirstAdministrator(database, systemClock, who)))
        return complain(say, 'There is an administrator already, who can invite others.')
      say(
        `${who.name} is administrator now and can ask for a sign-in link at ${config.PUBLIC_URL ?? `http://localhost:${config.PORT}`}/enter`,
      )
      return 0
    },
  },
  status: {
    usage: 'status',
    does: 'says what is in order and what waits: database, questionnaires, cycles, people, mails',
    run: async ({ config, database, say }) => ((await tellStatus(config, database, say)) ? 0 : 1),
  },
  results: {
    usage: 'results',
    does: 'computes all indicators anew from the submissions, as after a change of a formula',
    needsTables: true,
    run: (context) => computeResults(context),
  },
  'import-series': {
    usage: 'import-series FILE',
    does: 'imports an outside series (population, for instance) from a CSV file, as reference data with its source',
    needsTables: true,
    run: async ({ config, database, say }, [file]) =>
      file === undefined
        ? complain(say, 'Give a CSV file: import-series population.csv')
        : importSeries(depsOf(config, database, { instruments: new Map(), versions: new Map() }), file, say),
  },
  documented: {
    usage: 'documented',
    does: 'enters what States are on record as having proposed in 2022, as a cycle of its own; real, not demonstration data',
    run: (context) => enterDocumented(context),
  },
  'verify-release': {
    usage: 'verify-release NAME',
    does: 'recomputes a release from its rows and compares the hash',
    needsTables: true,
    run: (context, [name = '']) => checkRelease(context, name),
  },
  verify: {
    usage: 'verify',
    does: 'recomputes every chain of events and every hash of a submission',
    needsTables: true,
    run: async ({ database, say }) => {
      const { replies, events, submissions, discrepancies } = await verifyReplies(database)
      say(`checked ${replies} replies, ${events} events, ${submissions} submissions`)
      for (const { state, reply, seq, what } of discrepancies)
        say(`${what}: ${state}, reply ${reply}${seq === undefined ? '' : `, event ${seq}`}`)
      say(discrepancies.length === 0 ? 'nothing contradicts itself' : `${discrepancies.length} contradictions`)
      return discrepancies.length === 0 ? 0 : 1
    },
  },
}

/** Runs one command of `npm run admin` and returns its exit code: 0 well, 1 not well, 2 misunderstood. */
export async function runAdmin(
  [name, ...words]: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: Say,
): Promise<number> {
  const command = commands[name ?? 'help']
  if (!command) return help(say, name)
  try {
    const config = readConfig(environment)
    const database = await openDatabase({
      url: config.DATABASE_URL,
      poolSize: 2,
      prepare: config.DATABASE_PREPARE === 'on',
      dataDir: config.DATA_DIR,
    })
    return await runOn({ config, database, say }, command, words).finally(() => database.close())
  } catch (error) {
    return complain(say, error instanceof Error ? error.message : String(error))
  }
}

async function runOn(context: Context, command: Command, words: readonly string[]): Promise<number> {
  const pending = command.needsTables ? await pendingMigrations(context.database) : []
  if (pending.length === 0) return command.run(context, words)
  return complain(
    context.say,
    `The database is not up to date: start the program once, then ask again. Migrations pending: ${pending.join(', ')}`,
  )
}

function help(say: Say, name: string | undefined): number {
  const isAsked = name === undefined || name === 'help'
  if (!isAsked) say(`There is no command ${name}.`)
  say('npm run admin -- COMMAND, with the same environment as the server:')
  for (const { usage, does } of Object.values(commands)) say(`  ${usage}: ${does}`)
  return isAsked ? 0 : 2
}

function complain(say: Say, line: string): number {
  say(line)
  return 2
}
