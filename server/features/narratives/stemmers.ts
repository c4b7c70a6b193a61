import type { SearchWay } from '#shared/text/search-text.ts'

/** Stemmers of the database by the way a text is searched; other ways are searched by words as they are written. */
export const stemmers: Readonly<Partial<Record<SearchWay, string>>> = {
  english: 'english_stem',
  french: 'french_stem',
  spanish: 'spanish_stem',
  russian: 'russian_stem',
}
