import type { Version } from '#shared/definition/definition.ts'
import { compileObserver, type Observer } from '#shared/indicator/observe.ts'
import { planOf } from '../definitions/index.ts'
import type { IndicatorsDeps } from './deps.ts'

const observers = new WeakMap<Version, Observer>()

/** The compiled formulas of a version's instrument, made once: a version never changes. */
export function observerOf({ definitions }: IndicatorsDeps, version: Version): Observer {
  const known = observers.get(version)
  if (known) return known
  const indicators = definitions.instruments.get(version.instrument)?.indicators ?? []
  const made = compileObserver(indicators, planOf(version))
  observers.set(version, made)
  return made
}
