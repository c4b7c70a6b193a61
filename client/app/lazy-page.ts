import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { CatalogueName } from '#client/i18n/load-catalogue.ts'
import { wantSentences } from '#client/i18n/sentences.ts'

/**
 * A page whose program and sentences are fetched when it is first opened:
 * `lazyPage(() => import('…'), 'TaskListPage', ['team'])`. It is drawn when both are there.
 */
export function lazyPage<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
  catalogues: readonly CatalogueName[],
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [program] = await Promise.all([load(), wantSentences(catalogues)])
    return { default: program[name] }
  })
}
