/** What is reported on: pillars, headings and paragraphs, without words (texts `pillar.I`, `heading.I.1`, `paragraph.27`). */
export interface Instrument {
  /** Folder name, e.g. `kyoto-declaration`. */
  readonly id: string
  /** Document symbols, most authoritative last. */
  readonly symbols: readonly string[]
  /** ISO date. */
  readonly adopted?: string
  readonly paragraphCount?: number
  readonly pillars: readonly Pillar[]
  /** Heading of the follow-up process itself, outside the pillars. */
  readonly process?: string
  readonly paragraphs: readonly Paragraph[]
}

export interface Pillar {
  /** `I` … `IV`. */
  readonly id: string
  /** Kebab-case name for addresses, e.g. `rule-of-law`. */
  readonly key: string
  readonly titleStatus: TitleStatus
  readonly headings: readonly Heading[]
}

export interface Heading {
  readonly id: string
  readonly titleStatus: TitleStatus
}

/** Whether the title was read in a source, or is recalled and must not be quoted as official. */
export type TitleStatus = 'confirmed' | 'recalled'

export interface Paragraph {
  readonly n: number
  readonly heading?: string
  readonly numberStatus: 'confirmed' | 'derived' | 'estimated'
  /** Whether the number may be shown as a citation. */
  readonly safeToCite: boolean
  readonly tags: readonly string[]
}

/** All heading ids: those of the pillars, then the one of the process. */
export function headingIds(instrument: Instrument): readonly string[] {
  const ids = instrument.pillars.flatMap((pillar) => pillar.headings.map((heading) => heading.id))
  return instrument.process === undefined ? ids : [...ids, instrument.process]
}
