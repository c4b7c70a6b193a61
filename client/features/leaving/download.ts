import type { Entry } from '#client/reply/entry.ts'

const KEPT_MS = 60_000

/** Saves unsent answers as a file: question, answer and time as they were typed, so that nothing depends on this device. */
export function download(entries: readonly Entry[]): void {
  const answers = entries.map(({ reply, versionId, op: { question, answer, typedAt } }) => ({
    reply,
    versionId,
    question,
    answer,
    typedAt,
  }))
  const file = new Blob([JSON.stringify(answers, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `unsent-answers-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  // Some browsers read the file only after they have asked where to put it.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
