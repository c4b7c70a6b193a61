import type { listPreparedReleases, prepareRelease } from '#client/api/endpoints.generated.ts'
import type { InputOf, ReplyOf } from '#client/api/endpoint-call.ts'
import type { MessageKey } from '#client/i18n/message-keys.ts'

/** What stands in the form of a new release. */
export interface ReleaseDraft {
  readonly cycles: readonly string[]
  readonly name: string
  /** Empty unless an earlier release is corrected. */
  readonly corrects: string
  readonly reason: string
}

export type Mistakes = Readonly<Partial<Record<'cycles' | 'name' | 'reason', MessageKey>>>
type Offered = ReplyOf<typeof listPreparedReleases>

/** An empty draft; for a correction with the cycles of the release and the next free name of its year. */
export function draftFor(corrects: string, releases: Offered['releases'], offered: Offered['cycles']): ReleaseDraft {
  const corrected = releases.find(({ name, status }) => name === corrects && status === 'published')
  const cycles = corrected?.cycles.map(({ key }) => key) ?? []
  const name = offered.find(({ key }) => cycles.includes(key))?.nextName ?? ''
  return { cycles, name, corrects: corrected?.name ?? '', reason: '' }
}

/** What is wrong before anything is sent, by field. */
export function findMistakes({ cycles, name, corrects, reason }: ReleaseDraft): Mistakes {
  return {
    ...(cycles.length === 0 && { cycles: 'releases.mistake.cycles' as const }),
    ...(!/^[0-9]{4}\.[1-9][0-9]{0,2}$/.test(name) && { name: 'releases.mistake.name' as const }),
    ...(corrects !== '' && reason.trim() === '' && { reason: 'releases.mistake.reason' as const }),
  }
}

/** The body of the call. */
export function releaseBody({ cycles, name, corrects, reason }: ReleaseDraft): InputOf<typeof prepareRelease>['body'] {
  return { name, cycles: [...cycles], ...(corrects !== '' && { corrects, reason }) }
}

/** `2027-03-01 09:00` in UTC as an instant; `undefined` unless it is one to come. */
export function readEmbargo(text: string, now: Date): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/.exec(text.trim()) ?? []
  const at = Date.parse(`${day}T${time}:00Z`)
  return at > now.getTime() ? new Date(at).toISOString() : undefined
}
