import type { Localized } from '#shared/text/localized.ts'

/** The cycles of the demonstration world. Days are `YYYY-MM-DD`. */
export interface WorldCycle {
  readonly key: string
  readonly titles: Localized
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
    key: 'criminal-justice-2023',
    titles: {
      en: 'Thematic report 2023: criminal justice system',
      fr: 'Rapport thématique 2023 : système de justice pénale',
      ar: 'التقرير المواضيعي 2023: نظام العدالة الجنائية',
    },
    versionId: 'kyoto-declaration/thematic-criminal-justice/v1',
    referenceYear: 2022,
    opensOn: '2023-02-01',
    dueOn: '2023-06-30',
    replies: 60,
    drift: 0.97,
    closed: true,
  },
  {
    key: 'annual-2024',
    titles: { en: 'Annual report 2024', fr: 'Rapport annuel 2024', ar: 'التقرير السنوي 2024' },
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
    titles: {
      en: 'Thematic report 2025: crime prevention',
      fr: 'Rapport thématique 2025 : prévention du crime',
      ar: 'التقرير المواضيعي 2025: منع الجريمة',
    },
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
    titles: { en: 'Annual report 2026', fr: 'Rapport annuel 2026', ar: 'التقرير السنوي 2026' },
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
