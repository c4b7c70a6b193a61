import { createElement, type ComponentType, type ReactNode } from 'react'
import type { CatalogueName } from '#client/i18n/load-catalogue.ts'
import { wantSentences } from '#client/i18n/sentences.ts'
import { lateProgram, useProgram } from '#client/ui/late-program.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'

export interface LazyPage<Props extends object> {
  (props: Props): ReactNode
  /** Fetches the page's program and sentences before it is opened; rejects where they cannot be had, as offline. */
  readonly fetchAhead: () => Promise<void>
}

/**
 * A page whose program and sentences are fetched when it is first opened:
 * `lazyPage(() => import('…'), 'TaskListPage', ['team'])`. It is drawn when both are there, `waiting` until then.
 */
export function lazyPage<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
  catalogues: readonly CatalogueName[],
  waiting: ReactNode = createElement(Skeleton),
): LazyPage<Props> {
  const program = lateProgram(async () => {
    const [loaded] = await Promise.all([load(), wantSentences(catalogues)])
    return loaded
  })
  function Lazy(props: Props): ReactNode {
    const loaded = useProgram(program)
    return loaded === undefined ? waiting : createElement(loaded[name], props)
  }
  return Object.assign(Lazy, { fetchAhead: () => program().then(() => undefined) })
}
