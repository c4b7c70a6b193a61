import { sql, type Kysely } from 'kysely'

/**
 * Titles of cycles in several languages: `titles` holds one text a language, English always. `title` stays, computed:
 * the English one. And a cycle may be agreed to open by itself on its day.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const [key, fr, ar] of invented)
    await sql`update cycle set titles = titles || jsonb_build_object('fr', ${fr}::text, 'ar', ${ar}::text)
      where key = ${key} and provenance <> 'real'`.execute(db)
}

const statements = [
  'alter table cycle add column titles jsonb',
  "update cycle set titles = jsonb_build_object('en', title)",
  'alter table cycle drop column title',
  `alter table cycle alter column titles set not null,
    add constraint cycle_has_an_english_title check (length(titles ->> 'en') between 1 and 200)`,
  "alter table cycle add column title text not null generated always as (titles ->> 'en') stored",
  'alter table cycle add column opening_agreed_at timestamptz',
  `comment on column cycle.opening_agreed_at is 'since when the cycle is to open by itself, on opens_on'`,
]

/** Cycles that an earlier start entered with an English title only. */
const invented = [
  ['annual-2024', 'Rapport annuel 2024', 'التقرير السنوي 2024'],
  ['prevention-2025', 'Rapport thématique 2025 : prévention du crime', 'التقرير المواضيعي 2025: منع الجريمة'],
  ['annual-2026', 'Rapport annuel 2026', 'التقرير السنوي 2026'],
  ['follow-up-proposals-2022', 'Propositions sur le suivi, 2022', 'مقترحات بشأن المتابعة، 2022'],
] as const
