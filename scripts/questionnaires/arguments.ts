import { resolve } from 'node:path'
import { completeLocales, locales, type CompleteLocale, type Locale } from '#shared/text/locale.ts'
import { phrase } from './output.ts'

/** A command line that cannot be followed; its message says why and is all that is shown. */
export function refuse(...[key, values]: Parameters<typeof phrase>): never {
  throw new Error(phrase(key, values), { cause: 'arguments' })
}

export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.cause === 'arguments'
}

export interface Arguments {
  readonly words: readonly string[]
  readonly dir: string
  readonly lang: CompleteLocale
}

/** Splits `show ID --lang fr --dir folder` into words and options. */
export function readArguments(argv: readonly string[]): Arguments {
  const words: string[] = []
  const options = new Map<string, string>()
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ''
    if (word === '--lang' || word === '--dir') options.set(word, argv[++i] ?? '')
    else words.push(word)
  }
  const lang = options.get('--lang') ?? 'en'
  const known = completeLocales.find((locale) => locale === lang)
  if (!known) refuse('unknownLocale', { locale: lang, known: completeLocales.join(', ') })
  const standard = resolve(import.meta.dirname, '../../questionnaires')
  return { words, dir: resolve(options.get('--dir') ?? standard), lang: known }
}

/** A language texts are translated into. */
export function targetLocale(word: string | undefined): Locale {
  const known = locales.filter((locale) => locale !== 'en')
  return (
    known.find((locale) => locale === word) ?? refuse('unknownLocale', { locale: word ?? '', known: known.join(', ') })
  )
}

/** The path a command must be given: without one it would do to every folder what is meant for one. */
export function demandPath(path: string | undefined, command: string): string {
  return below(path) || refuse('noPath', { command })
}

/** A path as written from inside or outside the folder of questionnaires, relative to that folder. */
export function below(path: string | undefined): string {
  return (path ?? '')
    .replaceAll('\\', '/')
    .replace(/^(\.\/)?(questionnaires\/)?/u, '')
    .replace(/\/$/u, '')
}
