import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/** A page whose program is fetched when it is first opened: `lazyPage(() => import('…'), 'TaskListPage')`. */
export function lazyPage<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: (await load())[name] }))
}
