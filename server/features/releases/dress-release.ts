import type {
  DifferenceReply,
  PreparedRelease,
  PublicRelease,
  ReleaseDetail,
  ReleaseFile,
} from '#shared/contract/releases.ts'
import { inLocale } from '#shared/text/localized.ts'
import type { CompleteLocale } from '#shared/text/locale.ts'
import type { Release } from './release-queries.ts'

/** A release as everybody may read of it, without its files. */
export function dressPublic(release: Release, locale: CompleteLocale): Omit<PublicRelease, 'files'> {
  const { name, status, sha256, counts, definitions, corrects, reason, publishedAt, supersededBy } = release
  const { withdrawnAt, withdrawalReason } = release
  return {
    name,
    status,
    cycles: release.cycles.map(({ key, titles, referenceYear, provenance }) => ({
      key,
      title: inLocale(titles, locale),
      referenceYear,
      provenance,
    })),
    sha256,
    counts,
    definitions: [...definitions],
    ...(corrects !== null && { corrects }),
    ...(reason !== null && { reason }),
    ...(publishedAt && { publishedAt: publishedAt.toISOString() }),
    ...(supersededBy !== null && { supersededBy }),
    ...(withdrawnAt && { withdrawnAt: withdrawnAt.toISOString() }),
    ...(withdrawalReason !== null && { withdrawalReason }),
  }
}

/** A release as the secretariat sees it, with the persons and times. */
export function dressPrepared(release: Release, locale: CompleteLocale, reader: string | null): PreparedRelease {
  const { approvedAt, approvedByName, embargoUntil, heldBecause, preparedAt, preparedBy, preparedByName } = release
  return {
    ...dressPublic(release, locale),
    preparedBy: preparedByName,
    preparedAt: preparedAt.toISOString(),
    preparedByMe: preparedBy === reader,
    ...(approvedByName !== null && { approvedBy: approvedByName }),
    ...(approvedAt && { approvedAt: approvedAt.toISOString() }),
    ...(embargoUntil && { embargoUntil: embargoUntil.toISOString() }),
    ...(heldBecause !== null && { heldBecause }),
  }
}

/** The same with checks, difference and files. */
export function dressDetail(
  release: Release,
  files: readonly ReleaseFile[],
  locale: CompleteLocale,
  reader: string | null,
): ReleaseDetail {
  const difference: DifferenceReply | null = release.difference
  return {
    ...dressPrepared(release, locale, reader),
    findings: release.findings.map((finding) => ({ ...finding, names: [...finding.names] })),
    ...(difference && { difference }),
    files: [...files],
  }
}
