import { Type, type Static } from 'typebox'
import { findingLevels } from '#shared/finding/finding.ts'
import { releaseChecks } from '#shared/release/check-release.ts'
import { releaseNamePattern } from '#shared/release/release-name.ts'
import { heldReasons, releaseStatuses } from '#shared/release/release-status.ts'
import { endpoint } from './endpoint.ts'
import { closed, Key, StateCode, Time } from './parts.ts'
import { CycleChoice } from './results.ts'

const Count = Type.Integer({ minimum: 0 })
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
export const ReleaseName = Type.String({ pattern: releaseNamePattern, description: 'year and number, such as 2024.1' })
export const Reason = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })

export const ReleaseCounts = Type.Object(
  {
    states: Count,
    observations: Count,
    answers: Count,
    aggregates: Type.Integer({ minimum: 0, description: 'series with figures of groups' }),
    suppressed: Type.Integer({ minimum: 0, description: 'figures not shown because too few States are behind them' }),
    lines: Count,
    bytes: Count,
    /** Answers that were submitted and that their States did not make public: never part of a release. */
    withheld: Count,
  },
  closed,
)

export const ReleaseFile = Type.Object(
  { name: Type.String(), mediaType: Type.String(), size: Count, sha256: Sha256 },
  closed,
)
export type ReleaseFile = Static<typeof ReleaseFile>

const ofEveryRelease = {
  name: ReleaseName,
  status: Type.Enum([...releaseStatuses]),
  cycles: Type.Array(CycleChoice),
  corrects: Type.Optional(ReleaseName),
  reason: Type.Optional(Type.String({ description: 'what is corrected, and why' })),
  sha256: Type.String({ description: 'of the canonical lines (RFC 8785, one item a line)' }),
  counts: ReleaseCounts,
  definitions: Type.Array(Type.Object({ id: Type.String(), sha256: Sha256 }, closed)),
  publishedAt: Type.Optional(Time),
  supersededBy: Type.Optional({
    ...ReleaseName,
    description: 'the release that stands where this one stands for no cycle',
  }),
  withdrawnAt: Type.Optional(Time),
  withdrawalReason: Type.Optional(Type.String()),
}

/** A release as everybody may read of it. */
export const PublicRelease = Type.Object({ ...ofEveryRelease, files: Type.Array(ReleaseFile) }, closed)
export type PublicRelease = Static<typeof PublicRelease>

const place = {
  cycle: Key,
  indicator: Type.String(),
  by: Type.Optional(Type.String()),
  code: Type.Optional(Type.String()),
}

/** Difference to the release before; lists are cut after 200 entries, their lengths are in the totals. */
export const DifferenceReply = Type.Object(
  {
    to: ReleaseName,
    added: Count,
    removed: Count,
    changedTotal: Count,
    changed: Type.Array(
      Type.Object({ ...place, state: StateCode, before: Type.String(), after: Type.String() }, closed),
    ),
    statesAdded: Type.Array(StateCode),
    statesRemoved: Type.Array(StateCode),
    movedTotal: Count,
    moved: Type.Array(
      Type.Object(
        {
          ...place,
          group: Type.String(),
          rule: Type.String(),
          before: Type.Optional(Type.Number()),
          after: Type.Optional(Type.Number()),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type DifferenceReply = Static<typeof DifferenceReply>

/** The manifest of a published release, with what it says differently from the one before it. */
export const ReleaseManifest = Type.Object(
  { ...PublicRelease.properties, difference: Type.Optional(DifferenceReply) },
  closed,
)
export type ReleaseManifest = Static<typeof ReleaseManifest>

/** A release as the secretariat sees it, before and after it is published. */
export const PreparedRelease = Type.Object(
  {
    ...ofEveryRelease,
    preparedBy: Type.String(),
    preparedAt: Time,
    preparedByMe: Type.Boolean({ description: 'whoever prepared a release does not publish it' }),
    approvedBy: Type.Optional(Type.String()),
    approvedAt: Type.Optional(Time),
    embargoUntil: Type.Optional(Time),
    heldBecause: Type.Optional(Type.Enum([...heldReasons])),
  },
  closed,
)
export type PreparedRelease = Static<typeof PreparedRelease>

export const ReleaseDetail = Type.Object(
  {
    ...PreparedRelease.properties,
    findings: Type.Array(
      Type.Object(
        {
          check: Type.Enum([...releaseChecks]),
          level: Type.Enum([...findingLevels]),
          count: Count,
          names: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
    difference: Type.Optional(DifferenceReply),
    files: Type.Array(ReleaseFile),
  },
  closed,
)
export type ReleaseDetail = Static<typeof ReleaseDetail>

export const listReleases = endpoint({
  id: 'listReleases',
  method: 'GET',
  path: '/releases',
  summary: 'Published releases, latest first, with their checksums',
  reply: Type.Object({ releases: Type.Array(PublicRelease) }, closed),
  problems: [],
  policy: 'anyone',
  audit: 'nothing',
})

export const getRelease = endpoint({
  id: 'getRelease',
  method: 'GET',
  path: '/releases/:release',
  summary: 'The manifest of a published release: contents, definitions, files and checksums',
  params: Type.Object({ release: ReleaseName }),
  reply: ReleaseManifest,
  problems: ['release.notFound'],
  policy: 'anyone',
  audit: 'nothing',
})

export const listPreparedReleases = endpoint({
  id: 'listPreparedReleases',
  method: 'GET',
  path: '/submitted/releases',
  summary: 'All releases, also those not yet published, for the secretariat; and the names that come next',
  reply: Type.Object(
    {
      releases: Type.Array(PreparedRelease),
      cycles: Type.Array(
        Type.Object(
          {
            ...CycleChoice.properties,
            open: Type.Boolean(),
            hasReplies: Type.Boolean({ description: 'anything was submitted to it' }),
            nextName: ReleaseName,
          },
          closed,
        ),
      ),
    },
    closed,
  ),
  problems: [],
  policy: 'release.prepare',
  audit: 'nothing',
})

export const getPreparedRelease = endpoint({
  id: 'getPreparedRelease',
  method: 'GET',
  path: '/submitted/releases/:release',
  summary: 'A release with its checks and its difference to the one before, for the secretariat',
  params: Type.Object({ release: ReleaseName }),
  reply: ReleaseDetail,
  problems: ['release.notFound'],
  policy: 'release.prepare',
  audit: 'nothing',
})

export const prepareRelease = endpoint({
  id: 'prepareRelease',
  method: 'POST',
  path: '/releases',
  summary: 'Prepare a release of what is public in these cycles; a second person publishes it',
  body: Type.Object(
    {
      name: ReleaseName,
      cycles: Type.Array(Key, { minItems: 1, maxItems: 20, uniqueItems: true }),
      corrects: Type.Optional(ReleaseName),
      reason: Type.Optional(Reason),
    },
    closed,
  ),
  reply: ReleaseDetail,
  status: 201,
  problems: ['cycle.notFound', 'release.nameTaken', 'release.notFound', 'release.reasonMissing'],
  load: 'bulk',
  policy: 'release.prepare',
  audit: 'release.prepared',
})

export const publishRelease = endpoint({
  id: 'publishRelease',
  method: 'POST',
  path: '/releases/:release/publication',
  summary: 'Publish a prepared release, now or at a time; by another person than the one who prepared it',
  params: Type.Object({ release: ReleaseName }),
  body: Type.Object(
    { embargoUntil: Type.Optional(Type.String({ maxLength: 40, description: 'ISO 8601 with zone' })) },
    closed,
  ),
  reply: ReleaseDetail,
  problems: [
    'release.notFound',
    'release.samePerson',
    'release.wrongStatus',
    'release.mustFix',
    'release.contentsChanged',
    'release.stillWithholding',
    'release.withholdingFailed',
    'release.embargoUnclear',
  ],
  load: 'bulk',
  fresh: true,
  policy: 'release.publish',
  audit: 'release.approved',
})

export const withdrawRelease = endpoint({
  id: 'withdrawRelease',
  method: 'POST',
  path: '/releases/:release/withdrawal',
  summary: 'Withdraw a published release, or give up one that was never published; nothing is deleted',
  params: Type.Object({ release: ReleaseName }),
  body: Type.Object({ reason: Reason }, closed),
  reply: ReleaseDetail,
  problems: ['release.notFound', 'release.wrongStatus'],
  fresh: true,
  policy: 'release.publish',
  audit: 'release.withdrawn',
})
