import { Type, type Static } from 'typebox'
import { readEnvironment } from './platform/environment.ts'

const address = '^https?://[^\\s/]+(/[^\\s]*)?$'

/**
 * Every variable the program reads, with its default and what to do when it is wrong.
 * `docs/configuration.md` is generated from here.
 */
export const Config = Type.Object({
  MODE: Type.Enum(['demonstration', 'production'], {
    default: 'demonstration',
    description:
      '`demonstration`: works without any set-up, on embedded storage, with an invented world. `production`: real cycles; needs PostgreSQL, mail, an address and a secret; never loads demonstration data.',
    remedy: 'use demonstration or production',
  }),
  HOST: Type.String({
    default: '127.0.0.1',
    minLength: 1,
    description: 'Address to listen on. The default answers this computer only; `0.0.0.0` answers the network.',
    remedy: 'give an IP address or a host name of this computer',
  }),
  PORT: Type.Integer({
    default: 3000,
    minimum: 0,
    maximum: 65_535,
    description: 'Port to listen on; `0` takes any free one.',
    remedy: 'give a whole number from 0 to 65535',
  }),
  PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: address,
      description:
        'Address under which people reach this installation; links in mails begin with it. Required in production.',
      remedy: 'give an address such as https://reports.example.org',
    }),
  ),
  TRUST_PROXY: Type.Optional(
    Type.String({
      pattern: '^([1-9]|[0-9a-fA-F.:/, ]{7,400})$',
      description:
        'Proxies whose X-Forwarded headers are believed: how many stand in front (1 to 9), or their addresses, separated by commas.',
      remedy: 'give the number of proxies, or their addresses such as 10.0.0.0/8',
    }),
  ),
  DATA_DIR: Type.String({
    default: './data',
    minLength: 1,
    description: 'Folder of embedded storage and of mails that are not sent.',
    remedy: 'give a folder that this program may write to',
  }),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://.+',
      secret: true,
      description:
        'PostgreSQL 15 or newer. Without it, embedded demonstration storage is used. Required in production.',
      remedy: 'give an address such as postgresql://pillar:password@db.example.org/pillar',
    }),
  ),
  DATABASE_POOL: Type.Integer({
    default: 16,
    minimum: 2,
    maximum: 200,
    description:
      'Connections to PostgreSQL that this instance may hold for its work; besides them it holds up to 3 more, 2 that read published figures and 1 that hears of changes, so 19 where nothing is set. Submitting, saving, reading and bulk work each have their share: of 16 connections 2, 8, 4 and 1. Sending mail and computing share what is left, 1, and wait for a free one where they need more.',
    remedy: 'give a whole number from 2 to 200',
  }),
  DATABASE_PREPARE: Type.Enum(['on', 'off'], {
    default: 'on',
    description:
      'Whether each connection to PostgreSQL prepares a statement once and uses it again, which makes saving faster. `off` behind a pooler that hands connections on between transactions and does not keep track of prepared statements (PgBouncer before 1.21).',
    remedy: 'use on or off',
  }),
  SNAPSHOT_MINUTES: Type.Integer({
    default: 15,
    minimum: 0,
    maximum: 1_440,
    description:
      'Minutes between copies of embedded storage to `DATA_DIR/snapshot.tar.gz`; `0` for none but the one at shutdown.',
    remedy: 'give a whole number from 0 to 1440',
  }),
  SMTP_URL: Type.Optional(
    Type.String({
      pattern: '^smtps?://.+',
      secret: true,
      description: 'Mail server. Without it, each mail becomes a file in `DATA_DIR/mail`. Required in production.',
      remedy: 'give an address such as smtps://user:password@mail.example.org',
    }),
  ),
  MAIL_FROM: Type.String({
    default: 'Pillar <no-reply@pillar.example>',
    pattern: '^[^\\r\\n]*[^\\s@]+@[^\\s@]+[^\\r\\n]*$',
    description: 'Sender of all mails.',
    remedy: 'give an address such as Reporting <reports@example.org>',
  }),
  CONTACT_EMAIL: Type.Optional(
    Type.String({
      pattern: '^[^\\s@]+@[^\\s@]+$',
      description: 'Where people write who need help with the platform; shown under “Get help”.',
      remedy: 'give an address such as reporting@example.org',
    }),
  ),
  INSTALLATION_NAME: Type.String({
    default: 'Pillar',
    minLength: 1,
    maxLength: 80,
    description: 'Name of this installation, on screens and in mails.',
    remedy: 'give a name of 1 to 80 characters',
  }),
  SESSION_SECRET: Type.Optional(
    Type.String({
      minLength: 32,
      secret: true,
      description: 'Protects sign-in codes at rest. Required in production; the same in all instances.',
      remedy: 'give at least 32 random characters, for instance from: openssl rand -base64 32',
    }),
  ),
  METRICS_TOKEN: Type.Optional(
    Type.String({
      minLength: 16,
      secret: true,
      description:
        'Bearer token that opens `/metrics`. Without it, `/metrics` is closed in production and open in demonstration.',
      remedy: 'give at least 16 random characters',
    }),
  ),
  LOG_LEVEL: Type.Optional(
    Type.Enum(['silent', 'error', 'warn', 'info', 'debug'], {
      description:
        'How much is logged to standard output, as JSON lines. Default: `info` in production, `warn` in demonstration.',
      remedy: 'use silent, error, warn, info or debug',
    }),
  ),
  DEMO_SEED: Type.Integer({
    default: 20_260_309,
    minimum: 0,
    maximum: 2_147_483_647,
    description: 'Number from which the demonstration world is drawn; the same number gives the same world.',
    remedy: 'give a whole number',
  }),
})
export type Config = Static<typeof Config>

const requiredInProduction = ['DATABASE_URL', 'PUBLIC_URL', 'SESSION_SECRET', 'SMTP_URL'] as const

/** Reads the environment. Throws one error that lists every wrong variable with its value and remedy. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  return readEnvironment(Config, environment, missingInProduction)
}

function missingInProduction(values: Readonly<Record<string, unknown>>): readonly string[] {
  return values['MODE'] === 'production' ? requiredInProduction.filter((name) => values[name] === undefined) : []
}
