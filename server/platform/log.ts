import { pino, type DestinationStream, type Logger } from 'pino'
import type { Config } from '../config.ts'

export type { Logger } from 'pino'

/** JSON lines on standard output. Fields are chosen where they are logged: never bodies, cookies, addresses with parameters. */
export function openLog(config: Config, destination: DestinationStream = pino.destination(1)): Logger {
  const options = {
    level: config.LOG_LEVEL ?? (config.MODE === 'production' ? 'info' : 'warn'),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { req: () => undefined, res: () => undefined, err: (error: Error) => ({ name: error.name }) },
  }
  return pino(options, destination)
}
