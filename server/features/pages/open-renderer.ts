import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PageInput } from '#shared/contract/page-input.ts'

/** The pages as they were built: how to draw one, and its style sheets. */
export interface Renderer {
  readonly renderPage: (input: PageInput) => string
  readonly styles: readonly string[]
  /** Folder of the style sheets. */
  readonly assets: string
}

/** Addresses of the style sheets begin with this. */
export const assetsPath = '/pages/assets/'

/** Loads the built pages; `undefined` when they were not built (tests of the API alone do without). */
export async function openRenderer(folder: string): Promise<Renderer | undefined> {
  const module = join(folder, 'render.js')
  if (!existsSync(module)) return undefined
  // Our own build: its entry exports exactly this function.
  const { renderPage } = (await import(pathToFileURL(module).href)) as Pick<Renderer, 'renderPage'>
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  > // written by the build
  const sheets = Object.values(manifest).flatMap(({ file }) =>
    file.endsWith('.css') ? [file.replace(/^assets\//, assetsPath)] : [],
  )
  return { renderPage, styles: sheets, assets: join(folder, 'assets') }
}
