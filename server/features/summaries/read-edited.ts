import type { Run } from '#shared/summary/document.ts'
import { tidy } from './write-sentence.ts'

const token = /\[\[([0-9]+):([^\]]*)\]\]/g

/**
 * Reads a text in which figures stand as `[[1: 31 States]]`, numbered in the order of the paragraph. Figures may be moved,
 * repeated or left out; a figure that is not one of the paragraph, or reads otherwise, gives nothing.
 */
export function readEdited(text: string, before: readonly Run[]): readonly Run[] | undefined {
  const figures = before.flatMap((run) => (typeof run === 'string' ? [] : [run]))
  const runs: Run[] = []
  let end = 0
  for (const match of text.matchAll(token)) {
    const figure = figures[Number(match[1]) - 1]
    if (!figure || figure.text !== (match[2] ?? '').trim()) return undefined
    runs.push(text.slice(end, match.index), figure)
    end = match.index + match[0].length
  }
  const rest = text.slice(end)
  return rest.includes('[[') || rest.includes(']]') ? undefined : tidy([...runs, rest])
}
