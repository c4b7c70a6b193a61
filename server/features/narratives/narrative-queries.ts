import { sql } from 'kysely'
import type { Narrative } from '#shared/analysis/narratives-of.ts'
import type { ReleaseLevel } from '#shared/reply/release-level.ts'
import type { SearchWay } from '#shared/text/search-text.ts'
import type { Tx } from '#server/platform/database/transaction.ts'

/** A narrative as it is written: with its place in the questionnaire, who may read it, and how it is searched. */
export interface NarrativeRow extends Narrative {
  readonly question: string
  readonly position: number
  readonly pillar?: string
  readonly headings: readonly string[]
  readonly language?: string
  readonly way: SearchWay
  /** Words compared without a stemmer. */
  readonly plain: string
  /** The text a stemmer reads; empty where there is none. */
  readonly stemmed: string
  readonly level: ReleaseLevel
}

interface Place {
  readonly state: string
  readonly cycleId: string
  readonly submissionId: string
}

/**
 * Puts the narratives of a State's latest submission in the place of the earlier ones, in the running edition. A server
 * without the stemmer of a language compares its words as they are written: found less, never lost.
 */
export async function replaceNarratives(
  tx: Tx,
  { state, cycleId, submissionId }: Place,
  rows: readonly NarrativeRow[],
): Promise<void> {
  await sql`delete from narrative where state_id = ${state} and cycle_id = ${cycleId} and edition = 'running'`.execute(
    tx,
  )
  if (rows.length === 0) return
  await sql`insert into narrative (state_id, cycle_id, level, question_id, place, submission_id, position, kind, pillar, headings,
      language, way, title, body, codes, consent, words)
    select ${state}, ${cycleId}, n.level, n.question, n.place, ${submissionId}, n.position, n.kind, n.pillar,
      array(select jsonb_array_elements_text(n.headings)), n.language, n.way, n.title, n.body, n.codes, n.consent,
      setweight(to_tsvector(coalesce((select c.oid from pg_ts_config c where c.cfgname = n.way limit 1), 'simple'::regconfig::oid)::regconfig,
        n.stemmed), 'A') || setweight(to_tsvector('simple', n.plain), 'D')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(level text, question text, place text, position integer,
      kind text, pillar text, headings jsonb, language text, way text, title text, body text, codes jsonb, consent boolean,
      stemmed text, plain text)`.execute(tx)
}
