import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { authoringSchema } from '#shared/definition/authoring-schema.ts'
import { replySchema } from '#shared/definition/reply-schema.ts'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { findVersion } from './find-version.ts'
import type { Output } from './output.ts'

const schemaFile = 'definition.schema.json'

/** The text of the schema of the definition language, as it is committed. */
export function schemaText(): string {
  return `${JSON.stringify(authoringSchema(), null, 1)}\n`
}

/** Without an id: writes the schema of the definition language. With one: prints the schema of replies to that version. */
export function writeSchema(dir: string, id: string | undefined, output: Output): void {
  if (id !== undefined)
    return output.line(JSON.stringify(replySchema(findVersion(loadDefinitions(dir), id, 'schema').version), null, 2))
  writeFileSync(join(dir, schemaFile), schemaText())
  output.say('written', { file: schemaFile })
}
