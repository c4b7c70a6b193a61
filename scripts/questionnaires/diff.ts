import { compareVersions } from '#shared/definition/compare-versions.ts'
import type { LoadedVersion } from '#server/platform/definitions/load-definitions.ts'
import type { Output } from './output.ts'

/** What changed from `before` to `after`, one line for each question. */
export function diff(before: LoadedVersion, after: LoadedVersion, output: Output): void {
  const { added, removed, moved, changed, reworded, indicators } = compareVersions(before, after)
  for (const id of added) output.line(`+ ${id}`)
  for (const id of removed) output.line(`- ${id}`)
  for (const { id, from, to } of moved) output.line(`> ${id}  ${from} -> ${to}`)
  for (const { id, settings } of changed) output.line(`~ ${id}  ${settings.join(', ')}`)
  for (const { id, texts } of reworded)
    output.line(`" ${id}  ${texts.map(({ locale, part }) => `${part} (${locale})`).join(', ')}`)
  if (indicators.length > 0) output.line(`= ${indicators.join(', ')}`)
  if (added.length + removed.length + moved.length + changed.length + reworded.length === 0) output.say('sameVersions')
}
