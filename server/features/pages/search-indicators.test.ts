import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadDefinitions } from '#server/platform/definitions/load-definitions.ts'
import { aboutParagraph, nearestWords, searchEveryLanguage, searchIndicators } from './search-indicators.ts'

const definitions = loadDefinitions(fileURLToPath(new URL('../../../questionnaires', import.meta.url)))
const search = (words: string, locale: 'en' | 'fr' | 'ar' = 'en') => searchIndicators({ definitions }, locale, words)
const near = (words: string, locale: 'en' | 'fr' | 'ar' = 'en') => nearestWords({ definitions }, locale, words)

test('an indicator is found by its code, its words in any case, its heading and its SDG target', () => {
  for (const words of ['P2-06', 'prison OCCUPANCY', 'prison conditions'])
    expect(search(words), words).toContain('P2-06')
  expect(search('sdg 16.3.2').size).toBeGreaterThan(0)
})

test('accents and Arabic vowel signs do not count', () => {
  expect(search('prevention', 'fr')).toEqual(search('prévention', 'fr'))
  expect(search('prévention', 'fr').size).toBeGreaterThan(0)
  expect(search('السُّجون', 'ar')).toEqual(search('السجون', 'ar'))
  expect(search('السجون', 'ar').size).toBeGreaterThan(0)
})

test('a paragraph is found by its number, however it is called, and by nothing else', () => {
  const indicators = [...definitions.instruments.values()].flatMap((one) => one.indicators)
  const number = indicators.find(({ paragraphs }) => paragraphs.length > 0)?.paragraphs[0] ?? 0
  const expected = indicators.filter(({ paragraphs }) => paragraphs.includes(number)).map(({ id }) => id)
  for (const words of [`paragraph ${number}`, `para. ${number}`, `§ ${number}`, `الفقرة ${number}`])
    expect([...search(words)], words).toEqual(expected)
  expect(search('paragraph 999').size).toBe(0)
})

test('what a paragraph is about is said where its number is verified, and only there', () => {
  expect(aboutParagraph({ definitions }, 'en', 27)).toMatch(/gender/i)
  expect(aboutParagraph({ definitions }, 'ar', 27)).toMatch(/\p{Script=Arabic}/u)
  expect(aboutParagraph({ definitions }, 'en', 25)).toBe('')
  expect(aboutParagraph({ definitions }, 'en', 999)).toBe('')
})

test('other words of the field find an indicator, with or without a hyphen, in one or many, in each language', () => {
  for (const words of ['pretrial', 'pre-trial', 'pre trial detention', 'remand', 'awaiting trial'])
    expect(search(words), words).toContain('P2-05')
  for (const words of ['détention provisoire', 'detention preventive', 'prévenus'])
    expect(search(words, 'fr'), words).toContain('P2-05')
  for (const words of ['الحبس الاحتياطي', 'حبس احتياطي', 'التوقيف'])
    expect(search(words, 'ar'), words).toContain('P2-05')
  expect(search('murder')).toContain('P1-04')
  expect(search('homicides')).toContain('P1-04')
  expect(search('récidivistes', 'fr')).toContain('P2-11')
})

test.each([
  ['ar', 'P1-16', ['المرأة', 'المراة', 'امرأة', 'النساء']],
  ['ar', 'P2-19', ['الطفل', 'طفل', 'الأطفال']],
  ['ar', 'P2-06', ['السجين', 'سجين', 'السجناء']],
  ['ar', 'P2-01', ['الضحية', 'ضحية', 'الضحايا']],
  ['ar', 'P2-17', ['الشرطي', 'الشرطة', 'القاضي', 'القضاة', 'قاض']],
  ['ar', 'P3-05', ['المحكمة', 'المحاكم']],
  ['fr', 'P2-06', ['prisonnière', 'prisonniers']],
  ['fr', 'P3-04', ['magistrat', 'juges']],
  ['fr', 'P3-05', ['tribunal', 'tribunaux']],
] as const)('a main subject is found in one and in many (%s, %s)', (locale, indicator, forms) => {
  for (const form of forms) expect(search(form, locale), form).toContain(indicator)
})

test('words of one language are searched in that language alone', () => {
  expect(search('préventive', 'fr').has('P2-05')).toBe(true)
  expect(search('prévenus').size).toBe(0)
})

test('where a language finds nothing the others are searched, and it is said which one did', () => {
  const all = (words: string, locale: 'en' | 'fr' | 'ar') => searchEveryLanguage({ definitions }, locale, words)
  expect(all('سجن', 'en')).toEqual({ ids: search('سجن', 'ar'), language: 'ar' })
  expect(all('prévenus', 'ar')).toEqual({ ids: search('prévenus', 'fr'), language: 'fr' })
  expect(all('prison', 'en')).toEqual({ ids: search('prison') })
  expect(all('zzzz', 'en')).toEqual({ ids: new Set() })
})

test.each([
  ['homicde', 'homicide', 'en'],
  ['prizon', 'prison', 'en'],
  ['pretrail', 'pretrial', 'en'],
  ['corrpution', 'corruption', 'en'],
  ['prison ocupancy', 'prison occupancy', 'en'],
  ['homicdie', 'homicide', 'fr'],
  ['détentoin', 'détention', 'fr'],
  ['السجوون', 'السجون', 'ar'],
] as const)('%s was probably %s, and nothing that is only written with the same letters', (typed, meant, locale) => {
  expect(search(typed, locale).size).toBe(0)
  expect(near(typed, locale)[0]).toBe(meant)
  expect(near(typed, locale).join(' ')).not.toMatch(/econom/)
})

test('nonsense leads nowhere, and whatever is proposed finds something', () => {
  expect(near('zzzz')).toEqual([])
  expect(near('xy')).toEqual([])
  for (const typed of ['homicde', 'yuoth', 'trafiking'])
    for (const proposed of near(typed)) expect(search(proposed).size, `${typed}: ${proposed}`).toBeGreaterThan(0)
})
