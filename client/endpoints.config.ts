import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const generated = new URL('api/endpoints.generated.ts', import.meta.url)
const importOfCalls = /import \{([^}]+)\} from '(?:#client\/api|\.)\/endpoints\.generated\.ts'/g
const prefix = 'call-of:'

/** Makes each call of the contract a module of its own, so that it travels with the pages that make it: the list grows with every feature. */
export function endpointsApart(): Plugin {
  let list = ''
  return {
    name: 'endpoints-apart',
    enforce: 'pre',
    apply: 'build',
    buildStart: () => void (list = readFileSync(generated, 'utf8')),
    transform: {
      filter: { id: /\/client\/.*\.tsx?$/, code: 'endpoints.generated.ts' },
      handler: (code) => ({ code: code.replaceAll(importOfCalls, (_, names: string) => apart(names)), map: null }),
    },
    resolveId: { filter: { id: /^call-of:/ }, handler: (id) => `\0${id}` },
    load: { filter: { id: /^\0call-of:/ }, handler: (id) => callOf(id.slice(prefix.length + 1), list) },
  }
}

/** One import for each name; types leave nothing behind. */
function apart(names: string): string {
  const each = names.split(',').map((name) => name.trim())
  return each
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => `import { ${name} } from '${prefix}${name.replace(/ as .*/, '')}'`)
    .join(';')
}

function callOf(name: string, list: string): string {
  const [, call] = new RegExp(`^export const ${name}:.* = (\\{.*\\})$`, 'm').exec(list) ?? []
  if (call === undefined) throw new Error(`client/api/endpoints.generated.ts has no ${name}: run npm run codegen`)
  return `export const ${name} = ${call}`
}
