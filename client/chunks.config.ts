import { join } from 'node:path'

/** What a bundler tells of a module. */
interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

interface Group {
  readonly name: string | ((id: string, modules: Modules) => string | null)
  readonly test?: RegExp
  readonly debugName?: string
  readonly priority: number
}

/** Everything that is fetched before a section can be answered hangs on these three, in this order. */
const firstLoad = ['main.ts', 'app/start.tsx', 'features/answering/answering-page.tsx'].map((file) =>
  join(import.meta.dirname, file).replaceAll('\\', '/'),
)

/** What only some pages are made of, and more than one of them. */
const ofPages =
  /client\/ui\/(dialog|due-line|empty-state|error-summary|facts|progress-bar|sort-header|table|tabs|tag)\.tsx|client\/api\/(actor|use-command|use-states)\.|i18n\/due\.|useMutation|mutationObserver/

/**
 * How the program is divided into files. On a slow line a few files of middle size arrive sooner than forty small ones.
 * What the first load is made of follows from what imports what, not from a list: a module fetched by `import()` alone
 * is never in it, wherever it lives.
 */
export function chunks(): Group[] {
  return [
    ...firstLoadGroups(),
    { name: 'pages', test: ofPages, priority: 2 },
    // Alone: a group takes along what its modules import, and who shows an answer needs no choices.
    { name: 'options', test: /shared\/kind\/options-of/, priority: 2 },
    { name: 'choices', test: /answering\/widgets\/(choice|option-list|other-input|use-options)/, priority: 1 },
    // A first load shows earlier answers, and no earlier table: those figures stand in the cells.
    { name: 'plain-answer', test: /answer-view\/(plain-answer|value-view|format-date)/, priority: 1 },
    { name: 'answer-view', test: /client\/reply\/answer-view/, priority: 0 },
    ...['sign-in', 'home', 'checking', 'secretariat'].map((feature) => ({
      name: feature,
      test: new RegExp(`client/features/${feature}/`),
      priority: 0,
    })),
    ...['ar', 'en', 'fr'].flatMap(wordsOf),
  ]
}

/** Sentences travel by occasion: a few files for each language rather than one for each page. */
function wordsOf(locale: string): readonly Group[] {
  const occasions = {
    words: 'i18n/(app|terms|ui)',
    answering: 'i18n/answering',
    'answering-later': '(i18n/answering-later|finding/sentences)',
    reporting: 'i18n/(help|home|team|checking|submitting|receipt)',
  }
  return Object.entries(occasions).map(([name, files]) => ({
    name: `${name}-${locale}`,
    test: new RegExp(`${files}\\.${locale}\\.json`),
    priority: 0,
  }))
}

/** `begin` asks for everything else; libraries, shell, engine and section page follow together. */
function firstLoadGroups(): readonly Group[] {
  let reached: readonly ReadonlySet<string>[] | undefined
  const chunkOf = (id: string, modules: Modules): string | undefined => {
    reached ??= firstLoad.map((root) => withImports(root, modules))
    const place = reached.findIndex((files) => files.has(id))
    if (place <= 0 || ofPages.test(id)) return place === 0 && id !== firstLoad[0] ? 'begin' : undefined
    if (id.includes('/node_modules/')) return 'libraries'
    return place === 1 ? 'interface' : 'answering'
  }
  return ['begin', 'libraries', 'interface', 'answering'].map((name, place) => ({
    name: (id, modules) => (chunkOf(id, modules) === name ? name : null),
    debugName: name,
    priority: 9 - place,
  }))
}

function withImports(id: string, modules: Modules, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) withImports(imported, modules, found)
  return found
}
