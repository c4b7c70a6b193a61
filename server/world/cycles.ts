/** The cycles of the demonstration world. Days are `YYYY-MM-DD`. */
export interface WorldCycle {
  readonly key: string
  readonly title: string
  readonly versionId: string
  readonly referenceYear: number
  readonly opensOn: string
  readonly dueOn: string
  /** How many States reply. */
  readonly replies: number
  /** Factor on the figures of the first cycle. */
  readonly drift: number
  readonly closed: boolean
}

export const worldCycles: readonly WorldCycle[] = [
  {
    key: 'annual-2024',
    title: 'Annual report 2024',
    versionId: 'kyoto-declaration/annual-core/v1',
    referenceYear: 2023,
    opensOn: '2024-02-01',
    dueOn: '2024-06-30',
    replies: 68,
    drift: 1,
    closed: true,
  },
  {
    key: 'prevention-2025',
    title: 'Thematic report 2025: crime prevention',
    versionId: 'kyoto-declaration/thematic-prevention/v1',
    referenceYear: 2024,
    opensOn: '2025-02-01',
    dueOn: '2025-06-30',
    replies: 64,
    drift: 1.03,
    closed: true,
  },
  {
    key: 'annual-2026',
    title: 'Annual report 2026',
    versionId: 'kyoto-declaration/annual-core/v1',
    referenceYear: 2025,
    opensOn: '2026-02-01',
    dueOn: '2026-12-31',
    replies: 55,
    drift: 1.05,
    closed: false,
  },
]

/** Always among those that replied, because the cast plays them; and their reply to the open cycle is not yet in. */
export const playedStates = ['MAR', 'JPN']
