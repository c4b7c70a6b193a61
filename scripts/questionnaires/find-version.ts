import type { Definitions, LoadedVersion } from '#server/platform/definitions/load-definitions.ts'
import { refuse } from './arguments.ts'

/** The version of this id; a shorter id such as `annual-core/v1` does where only one fits. */
export function findVersion({ versions }: Definitions, id: string | undefined, command: string): LoadedVersion {
  if (id === undefined) refuse('missingArgument', { command, what: 'the id of a version' })
  const fitting = [...versions.keys()].filter((known) => known === id || known.endsWith(`/${id}`))
  const found = fitting.length === 1 ? versions.get(fitting[0] ?? '') : undefined
  return found ?? refuse('unknownVersion', { id, known: [...versions.keys()].join(', ') })
}
