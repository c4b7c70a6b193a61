import type { InputOf, ReplyOf } from '#shared/contract/endpoint.ts'
import type { publishRelease as contract } from '#shared/contract/releases.ts'
import type { Call } from '#server/platform/http/call.ts'
import { refuse } from '#server/platform/http/problem.ts'
import { enqueue } from '#server/platform/outbox.ts'
import { withTenant, type Tx } from '#server/platform/database/transaction.ts'
import { copyEdition, publishEdition } from '../indicators/index.ts'
import { readReleasableCycles } from './content-queries.ts'
import { demandNothingTakenBack } from './demand-nothing-taken-back.ts'
import type { ReleasesDeps } from './deps.ts'
import { dressDetail } from './dress-release.ts'
import { hashContents } from './hash-contents.ts'
import { officerOf, type Officer } from './prepare-release.ts'
import { findRelease, lockRelease, readFiles, setApproved, setPublished, type Release } from './release-queries.ts'
import { findingsNow } from './review-facts.ts'

/** What is done once a release is public: its files are written. */
export const filesTopic = 'release.files'
/** Publishes a release when its embargo ends. */
export const embargoTopic = 'release.embargo-ends'
const LONGEST_EMBARGO_MS = 366 * 86_400_000

/** Publishes a prepared release, at once or when its embargo ends: the second of two persons. */
export async function publishRelease(
  deps: ReleasesDeps,
  call: Call,
  { params, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const officer = officerOf(call)
  const embargoUntil = readEmbargo(body.embargoUntil, deps.clock.now())
  const detail = await withTenant(
    deps.database,
    { role: 'app_secretariat', state: null, personId: officer.id },
    async (tx) => {
      const release = await approve(tx, deps, params.release, officer, embargoUntil)
      await call.record(tx, 'release.approved', {
        subject: release.id,
        details: { name: release.name, sha256: release.sha256, embargoUntil: embargoUntil?.toISOString() ?? null },
      })
      return dressDetail(release, await readFiles(tx, release.id), call.locale, officer.id)
    },
  )
  deps.wakeOutbox()
  return detail
}

function readEmbargo(text: string | undefined, now: Date): Date | undefined {
  if (text === undefined) return undefined
  const at = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  if (!(at > now.getTime() && at - now.getTime() < LONGEST_EMBARGO_MS))
    refuse('release.embargoUnclear', { errors: [{ pointer: '/embargoUntil', code: 'release.embargoUnclear' }] })
  return new Date(at)
}

/**
 * Freezes the rows under the release's name and publishes them, or waits for the end of the embargo. Refused unless the
 * frozen rows give the very hash that was prepared: what the second person saw is what is published. The findings of that
 * moment stay with the release.
 */
export async function approve(
  tx: Tx,
  deps: ReleasesDeps,
  name: string,
  officer: Officer,
  embargoUntil?: Date,
): Promise<Release> {
  const release = (await lockRelease(tx, name)) ?? refuse('release.notFound')
  if (release.status !== 'prepared') refuse('release.wrongStatus')
  if (release.preparedBy === officer.id) refuse('release.samePerson')
  const findings = await findingsNow(tx, deps, release)
  if (findings.some(({ level }) => level === 'must-fix')) refuse('release.mustFix')
  const ids = release.cycles.map(({ id }) => id)
  await copyEdition(tx, deps, ids, { from: 'running', to: name })
  if ((await hashRelease(tx, release)) !== release.sha256) refuse('release.contentsChanged')
  await demandNothingTakenBack(tx, ids, name)
  const at = deps.clock.now()
  await setApproved(tx, release, { by: officer.id, byName: officer.name, at, embargoUntil, findings })
  if (embargoUntil) await enqueue(tx, embargoTopic, { release: name }, at, embargoUntil)
  else await makePublic(tx, deps, release)
  return (await findRelease(tx, name)) ?? refuse('release.notFound')
}

/** Computes the hash anew from the frozen rows of a release. */
export async function hashRelease(tx: Tx, { name, cycles, definitions }: Release): Promise<string> {
  const own = new Set(cycles.map(({ id }) => id))
  const rows = (await readReleasableCycles(tx)).filter(({ id }) => own.has(id))
  const inOrder = rows.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  return (await hashContents(tx, { cycles: inOrder, edition: name, definitions })).sha256
}

/** From now on everybody reads this release of its cycles. */
export async function makePublic(tx: Tx, { clock }: ReleasesDeps, release: Release): Promise<void> {
  const at = clock.now()
  await publishEdition(
    tx,
    release.cycles.map(({ id }) => id),
    release.name,
    at,
  )
  await setPublished(tx, release, at)
  await enqueue(tx, filesTopic, { release: release.name }, at)
}
