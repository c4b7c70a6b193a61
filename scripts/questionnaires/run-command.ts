import { existsSync } from 'node:fs'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { below, demandPath, isRefusal, readArguments, refuse, targetLocale, type Arguments } from './arguments.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'
import { findVersion } from './find-version.ts'
import { freezeVersion } from './freeze-version.ts'
import { phrase, type Output } from './output.ts'
import { recordTranslations } from './record-translations.ts'
import { show } from './show.ts'
import { writeSchema } from './write-schema.ts'

type Command = (args: Arguments, output: Output) => boolean | void

const commands: Readonly<Record<string, Command>> = {
  check: ({ dir, words }, output) => check(dir, below(words[1]), output),
  show: ({ dir, words, lang }, output) => show(findVersion(loadDefinitions(dir), words[1], 'show'), lang, output),
  diff: ({ dir, words }, output) => {
    const definitions = loadDefinitions(dir)
    diff(findVersion(definitions, words[1], 'diff'), findVersion(definitions, words[2], 'diff'), output)
  },
  freeze: ({ dir, words }, output) => freezeVersion(dir, words[1], output),
  schema: ({ dir, words }, output) => writeSchema(dir, words[1], output),
  translated: ({ dir, words }, output) =>
    recordTranslations(dir, targetLocale(words[1]), demandPath(words[2], 'translated'), output),
}

/** Runs one command line. Yields the exit code: 0, or 1 when something is wrong. */
export function runCommand(argv: readonly string[], output: Output): number {
  try {
    const args = readArguments(argv)
    const name = args.words[0]
    if (name === undefined || name === 'help') {
      output.say('help')
      return 0
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) refuse('unknownCommand', { command: name })
    if (!existsSync(args.dir)) refuse('notADirectory', { dir: args.dir })
    return command(args, output) === false ? 1 : 0
  } catch (error) {
    if (!isRefusal(error)) throw error
    output.line(error.message)
    output.line('')
    output.line(phrase('help'))
    return 1
  }
}
