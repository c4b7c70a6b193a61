import { sql } from 'kysely'
import type { DifferenceReply, PublicRelease, ReleaseFile } from '#shared/contract/releases.ts'
import type { ReleaseFinding } from '#shared/release/check-release.ts'
import type { HeldReason, ReleaseStatus } from '#shared/release/release-status.ts'
import type { Localized } from '#shared/text/localized.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

/** A cycle in a release. */
export interface CycleInRelease {
  readonly id: string
  readonly key: string
  readonly titles: Localized
  readonly referenceYear: number
  readonly provenance: 'real' | 'demonstration' | 'documented'
}

/** A release as the database has it. */
export interface Release {
  readonly id: string
  readonly name: string
  readonly status: ReleaseStatus
  readonly corrects: string | null
  readonly reason: string | null
  readonly sha256: string
  readonly counts: PublicRelease['counts']
  readonly definitions: PublicRelease['definitions']
  readonly findings: readonly ReleaseFinding[]
  readonly difference: DifferenceReply | null
  readonly preparedBy: string
  readonly preparedByName: string
  readonly preparedAt: Date
  readonly approvedByName: string | null
  readonly approvedAt: Date | null
  readonly embargoUntil: Date | null
  readonly publishedAt: Date | null
  readonly heldBecause: HeldReason | null
  /** The latest release that is read of its cycles, where it is read of none of them itself. */
  readonly supersededBy: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawalReason: string | null
  readonly cycles: readonly CycleInRelease[]
}

const columns = sql`r.release_id as id, r.name, r.status, r.corrects, r.reason, r.sha256, r.counts, r.definitions, r.findings,
  r.difference, r.prepared_by as "preparedBy", r.prepared_by_name as "preparedByName", r.prepared_at as "preparedAt",
  r.approved_by_name as "approvedByName", r.approved_at as "approvedAt", r.embargo_until as "embargoUntil",
  r.published_at as "publishedAt", r.held_because as "heldBecause", r.withdrawn_at as "withdrawnAt",
  r.withdrawal_reason as "withdrawalReason",
  (select jsonb_agg(jsonb_build_object('id', c.cycle_id, 'key', c.key, 'titles', c.titles, 'referenceYear', c.reference_year,
      'provenance', c.provenance) order by c.key) from release_cycle rc join cycle c using (cycle_id)
    where rc.release_id = r.release_id) as cycles,
  case when r.status = 'published' then (select (array_agg(o.name order by o.published_at desc, o.approved_at desc))[1]
    from release_cycle rc join cycle_edition e using (cycle_id) join release o on o.name = e.edition
    where rc.release_id = r.release_id having not bool_or(e.edition = r.name)) end as "supersededBy"`

/** Releases that the role may see, latest name first: the public those that were published. */
export async function readReleases(tx: Tx): Promise<readonly Release[]> {
  const { rows } = await sql<Release>`select ${columns} from release r
    order by split_part(r.name, '.', 1)::int desc, split_part(r.name, '.', 2)::int desc`.execute(tx)
  return rows
}

export async function findRelease(tx: Tx, name: string): Promise<Release | undefined> {
  const { rows } = await sql<Release>`select ${columns} from release r where r.name = ${name}`.execute(tx)
  return rows[0]
}

/**
 * The release, held until the transaction ends. Releases of the same cycles bear on each other, so one transaction at a
 * time publishes or withdraws any.
 */
export async function lockRelease(tx: Tx, name: string): Promise<Release | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('release'))`.execute(tx)
  const { rows } = await sql<Release>`select ${columns} from release r where r.name = ${name} for update of r`.execute(
    tx,
  )
  return rows[0]
}

type NewRelease = Pick<
  Release,
  'id' | 'name' | 'sha256' | 'counts' | 'definitions' | 'findings' | 'preparedBy' | 'preparedByName' | 'preparedAt'
> & {
  readonly corrects: string | undefined
  readonly reason: string | undefined
  readonly difference: DifferenceReply | undefined
}

/** Writes down a release that was just prepared. */
export async function insertRelease(tx: Tx, release: NewRelease, cycleIds: readonly string[]): Promise<void> {
  const { corrects = null, reason = null, difference } = release
  await sql`insert into release (release_id, name, status, corrects, reason, sha256, counts, definitions, findings, difference,
      prepared_by, prepared_by_name, prepared_at)
    values (${release.id}, ${release.name}, 'prepared', ${corrects}, ${reason}, ${release.sha256},
      ${JSON.stringify(release.counts)}::jsonb, ${JSON.stringify(release.definitions)}::jsonb,
      ${JSON.stringify(release.findings)}::jsonb, ${difference ? JSON.stringify(difference) : null}::jsonb,
      ${release.preparedBy}, ${release.preparedByName}, ${release.preparedAt})`.execute(tx)
  await sql`insert into release_cycle (release_id, cycle_id)
    select ${release.id}::uuid, c from unnest(${cycleIds}::uuid[]) as c`.execute(tx)
}

interface Approval {
  readonly by: string
  readonly byName: string
  readonly at: Date
  readonly embargoUntil: Date | undefined
  readonly findings: readonly ReleaseFinding[]
}

/** A second person has looked, at these findings; the rows are frozen from here on. */
export async function setApproved(tx: Tx, { id }: Release, approval: Approval): Promise<void> {
  const { by, byName, at, embargoUntil = null, findings } = approval
  await sql`update release set status = 'embargoed', approved_by = ${by}, approved_by_name = ${byName}, approved_at = ${at},
    embargo_until = ${embargoUntil}, findings = ${JSON.stringify(findings)}::jsonb where release_id = ${id}`.execute(tx)
}

/** From now on everybody reads it. */
export async function setPublished(tx: Tx, { id }: Release, at: Date): Promise<void> {
  await sql`update release set status = 'published', published_at = ${at} where release_id = ${id}`.execute(tx)
}

/** Its time came, but it may not appear any more. */
export async function setHeld(tx: Tx, { id }: Release, because: HeldReason): Promise<void> {
  await sql`update release set status = 'held', held_because = ${because} where release_id = ${id}`.execute(tx)
}

/** The releases of a cycle that wait for the end of their embargo, by name. */
export async function readEmbargoed(tx: Tx, cycleId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select r.name from release r join release_cycle rc using (release_id)
    where r.status = 'embargoed' and rc.cycle_id = ${cycleId} order by r.approved_at`.execute(tx)
  return rows.map(({ name }) => name)
}

/** Whether a release that was approved later stands, for any of its cycles. */
export async function isOvertaken(tx: Tx, { id, approvedAt }: Release): Promise<boolean> {
  const { rows } = await sql`select from release later
    where later.release_id <> ${id} and later.status = 'published' and later.approved_at > ${approvedAt}
      and exists (select from release_cycle own join release_cycle its using (cycle_id)
        where own.release_id = ${id} and its.release_id = later.release_id) limit 1`.execute(tx)
  return rows.length > 0
}

/** Takes a release back, with the reason. */
export async function setWithdrawn(tx: Tx, { id, status }: Release, reason: string, at: Date): Promise<void> {
  const after = status === 'published' ? 'withdrawn' : 'discarded'
  await sql`update release set status = ${after}, withdrawn_at = ${at}, withdrawal_reason = ${reason}
    where release_id = ${id}`.execute(tx)
}

/** Lets the public read the latest release that stands of each of these cycles, or else the running edition. */
export async function fallBack(tx: Tx, cycleIds: readonly string[], withdrawn: string): Promise<void> {
  await sql`delete from cycle_edition where cycle_id = any(${cycleIds}::uuid[]) and edition = ${withdrawn}`.execute(tx)
  await sql`insert into cycle_edition (cycle_id, edition)
    select distinct on (rc.cycle_id) rc.cycle_id, r.name from release_cycle rc join release r using (release_id)
    where rc.cycle_id = any(${cycleIds}::uuid[]) and r.status = 'published'
    order by rc.cycle_id, r.published_at desc, split_part(r.name, '.', 1)::int desc, split_part(r.name, '.', 2)::int desc
    on conflict (cycle_id) do nothing`.execute(tx)
}

/** The files of a release, in the order of their names. */
export async function readFiles(tx: Tx, releaseId: string): Promise<readonly ReleaseFile[]> {
  const { rows } = await sql<ReleaseFile>`select name, media_type as "mediaType", size, sha256 from release_file
    where release_id = ${releaseId} order by name`.execute(tx)
  return rows
}

/** Writes down the files of a release, once. */
export async function insertFiles(tx: Tx, releaseId: string, files: readonly ReleaseFile[]): Promise<void> {
  await sql`insert into release_file (release_id, name, media_type, size, sha256)
    select ${releaseId}::uuid, f.name, f."mediaType", f.size, f.sha256
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as f(name text, "mediaType" text, size integer, sha256 text)
    on conflict do nothing`.execute(tx)
}
