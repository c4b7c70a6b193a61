import type { Indicator } from '#shared/definition/indicator.ts'
import type { Version } from '#shared/definition/definition.ts'
import { changesBetween } from '#shared/reply/changes-between.ts'
import type { IndicatorsDeps } from './deps.ts'

const comparable: ReadonlySet<string> = new Set(['same', 'reworded'])

/** Whether figures of an indicator from two versions cannot be compared: a question behind it broke, was split or merged. */
export function breaksBetween({ definitions }: IndicatorsDeps, { questions }: Indicator) {
  const versions = new Map<string, Version>([...definitions.versions].map(([id, { version }]) => [id, version]))
  return (earlier: string, later: string): boolean => {
    const version = versions.get(later)
    if (earlier === later || !version) return false
    const changes = changesBetween(versions, earlier, version)
    return questions.some((question) => !comparable.has(changes[question] ?? 'same'))
  }
}
