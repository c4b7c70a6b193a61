import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeArabic, stemArabic } from './arabic-words.ts'
import { chineseWords, spaceChineseQuery } from './chinese-words.ts'
import { plainQuery, plainWords, searchWayOf } from './search-text.ts'
import { cut, placesOf, snippetOf } from './snippet.ts'

const words = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

describe('Arabic', () => {
  it.each([
    ['الجريمة', 'جريمة'],
    ['والجريمة', 'الجريمه'],
    ['بالجريمة', 'جريمة'],
    ['للجريمة', 'الجريمة'],
    ['السجون', 'سجون'],
    ['الإستراتيجية', 'استراتيجية'],
    ['استراتيجيات', 'الاستراتيجية'],
    ['مُكَافَحَة', 'مكافحة'],
    ['مكـــافحة', 'مكافحة'],
    ['المدعى', 'المدعي'],
  ])('finds %s by %s: article, particles, endings, spelling and marks do not matter', (one, other) => {
    expect(stemArabic(one)).toBe(stemArabic(other))
  })
  it.each([
    ['قانون', 'قاض'],
    ['سجن', 'سجل'],
    ['عدالة', 'عدو'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stemArabic(one)).not.toBe(stemArabic(other))
  })
  it('never eats a word up, and normalizes once and for all', () => {
    const root = fc.string({
      unit: fc.constantFrom(...'اأإآبتثجحخدذرزسشصضطظعغفقكلمنهويىةءـَُّ'),
      minLength: 1,
      maxLength: 9,
    })
    const letters = fc.tuple(fc.constantFrom('', 'ال', 'وال', 'بال', 'لل', 'و'), root).map((parts) => parts.join(''))
    fc.assert(
      fc.property(letters, (word) => {
        const plain = normalizeArabic(word)
        expect(normalizeArabic(plain)).toBe(plain)
        expect(stemArabic(word).length).toBeGreaterThanOrEqual(Math.min(2, plain.length))
      }),
    )
  })
})

describe('Chinese', () => {
  it('is cut into words, and part of a compound finds the whole', () => {
    expect(chineseWords('预防犯罪和刑事司法')).toEqual(['预防', '犯罪', '和', '刑事', '司法'])
    for (const [text, query] of [
      ['国家预防犯罪战略', '预防犯罪'],
      ['国家预防犯罪战略', '犯罪'],
      ['刑事司法系统的电子监控', '刑事司法'],
      ['人口贩运受害人', '贩运'],
    ] as const)
      for (const wanted of words(spaceChineseQuery(query))) expect(words(plainWords('chinese', text))).toContain(wanted)
  })
})

describe('all ways', () => {
  it('follow the declared language, and the script where none is declared', () => {
    expect(searchWayOf('fr-CA', 'x')).toBe('french')
    expect(searchWayOf(undefined, '预防')).toBe('chinese')
    expect(searchWayOf(undefined, 'منع الجريمة')).toBe('arabic')
    expect(searchWayOf('sw', 'kuzuia uhalifu')).toBe('plain')
  })
  it('forget accents and capitals, and keep what a query means by its signs', () => {
    expect(plainWords('french', 'Évaluation ÇA')).toBe('evaluation ca')
    expect(plainQuery('arabic', '"منع الجريمة" -السجون')).toMatch(/^"[^"]+ [^"]+" -\S+$/)
    expect(plainQuery('plain', 'Crime OR Prison')).toBe('crime or prison')
  })
  it('find a text by every word of it', () => {
    const text = fc.constantFrom(
      'منع الجريمة والعدالة الجنائية',
      '预防犯罪和刑事司法',
      'Prévention du crime',
      'Профилактика',
    )
    fc.assert(
      fc.property(text, (said) => {
        const way = searchWayOf(undefined, said)
        const known = new Set(words(plainWords(way, said)))
        for (const one of words(plainQuery(way, said))) expect(known.has(one)).toBe(true)
      }),
    )
  })
})

describe('a snippet', () => {
  it('marks what was found and loses nothing in between', () => {
    const text = 'The plan prevents crime. '.repeat(40)
    const { parts, before, after } = snippetOf(text, (word) => word === 'crime', 100)
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toContain('crime')
    expect(text).toContain(parts.map((part) => part.text).join(''))
    expect([before, after]).toEqual([false, true])
  })
  it('is a piece of its text, whatever is hit', () => {
    const hits = fc
      .array(fc.nat(200), { maxLength: 6 })
      .map((at) => at.toSorted((a, b) => a - b).map((from) => [from, from + 3] as const))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', 'é', '字'), maxLength: 220 }), hits, (text, places) => {
        const inside = places.filter(([, to]) => to <= text.length)
        expect(
          text.includes(
            cut(text, inside, 60)
              .parts.map((part) => part.text)
              .join(''),
          ),
        ).toBe(true)
      }),
    )
  })
  it('finds words that no space divides, each place once', () => {
    expect(placesOf('预防犯罪预防', ['预防', '防犯'])).toEqual([
      [0, 2],
      [4, 6],
    ])
  })
})
