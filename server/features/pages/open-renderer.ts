import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PageInput } from '#shared/contract/page-input.ts'

export interface Drawing {
  readonly renderPage: (input: PageInput) => string
  /** An indicator's view as an SVG document; `preview` is what social media show. */
  readonly renderPicture: (input: PageInput, form: 'whole' | 'preview') => string
  /** A table of an indicator's view, by its name or the first one, as the lines of a file. */
  readonly renderTable: (input: PageInput, name: string | undefined) => ViewFile | undefined
  readonly renderCitation: (input: PageInput, format: 'bib' | 'ris') => string
  readonly renderEmbedding: (input: PageInput, room: EmbeddingRoom) => object
}

export interface ViewFile {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Pixels that a page has for what it embeds. */
export interface EmbeddingRoom {
  readonly maxWidth?: number
  readonly maxHeight?: number
}

/** The pages as they were built: how to draw them, their style sheets and scripts. */
export interface Renderer extends Drawing {
  readonly styles: readonly string[]
  /** Addresses of scripts by name. */
  readonly scripts: Readonly<Record<string, string>>
  /** Folder of the style sheets and scripts. */
  readonly assets: string
}

/** Addresses of style sheets and scripts begin with this. */
export const assetsPath = '/pages/assets/'

/** What the build wrote down of one file. */
interface Built {
  readonly file: string
  readonly src?: string
  readonly isEntry?: boolean
}

/** Loads the built pages; `undefined` when they were not built (tests of the API alone do without). */
export async function openRenderer(folder: string): Promise<Renderer | undefined> {
  const module = join(folder, 'render.js')
  if (!existsSync(module)) return undefined
  // React draws with its build for developers, which takes twice as long, unless it is told otherwise before it is loaded.
  process.env['NODE_ENV'] ??= 'production'
  // Our own build: its entry exports exactly these functions.
  const { renderPage, renderPicture, renderTable, renderCitation, renderEmbedding } = (await import(
    pathToFileURL(module).href
  )) as Drawing
  const sheets = readManifest(folder, 'manifest.json').filter(({ file }) => file.endsWith('.css'))
  const scripts = readManifest(folder, 'scripts.json').filter(({ isEntry }) => isEntry === true)
  return {
    renderPage,
    renderPicture,
    renderTable,
    renderCitation,
    renderEmbedding,
    styles: sheets.map(addressOf),
    scripts: Object.fromEntries(scripts.map((built) => [basename(built.src ?? '', '.ts'), addressOf(built)])),
    assets: join(folder, 'assets'),
  }
}

function readManifest(folder: string, name: string): readonly Built[] {
  return Object.values(JSON.parse(readFileSync(join(folder, '.vite', name), 'utf8')) as Record<string, Built>) // written by the build
}

function addressOf({ file }: Built): string {
  return file.replace(/^assets\//, assetsPath)
}
