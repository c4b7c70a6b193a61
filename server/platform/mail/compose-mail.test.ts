import { describe, expect, test } from 'vitest'
import { completeLocales } from '#shared/text/locale.ts'
import { composeMail, mailCatalogueOf } from './compose-mail.ts'
import { mailSentences, type Mail } from './mail.ts'

const params = {
  name: 'Salma',
  code: '123456',
  minutes: 30,
  state: 'Morocco',
  cycle: 'Annual 2026',
  dueOn: '2026-12-01',
  opensOn: 'none',
  inviter: 'Salma',
  sections: 'Prisons',
  due: 'none',
  noted: 'no',
  note: '',
  reference: 'ANNUAL-2026-MAR-1',
  by: 'Salma',
  sha256: 'ab12',
}
const mail: Mail = {
  to: 'a@b.example',
  locale: 'en',
  sentence: 'signIn',
  params,
  link: 'https://reports.example.org/enter/link?t=1&x=1',
}

describe('mails', () => {
  test.each(completeLocales)('every mail can be written in %s, with the same values as in English', (locale) => {
    const used = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].toSorted()
    for (const sentence of mailSentences) {
      const { subject, text } = composeMail({ ...mail, locale, sentence }, 'Pillar')
      expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/)
      const words = (of: typeof locale): string => JSON.stringify(mailCatalogueOf(of).mails[sentence])
      expect(
        used(words(locale)).filter((name) => name in params),
        `${sentence} in ${locale}`,
      ).toEqual(used(words('en')).filter((name) => name in params))
    }
  })

  test.each([
    ['en', '31 December 2026'],
    ['fr', '31 décembre 2026'],
    ['ar', '31 ديسمبر 2026'],
  ] as const)('a due date is written out in %s', (locale, written) => {
    for (const sentence of ['invitedFocalPoint', 'invitedContributor', 'cycleOpened'] as const) {
      const dates = { ...params, dueOn: '2026-12-31', due: '2026-12-31', noted: 'yes', note: '2026-11-30' }
      const { text, html } = composeMail({ ...mail, locale, sentence, params: dates }, 'Pillar')
      expect(text).toContain(written)
      expect(html).toContain(written)
      expect(text).not.toContain('2026-12-31')
      expect(text.includes('2026-11-30')).toBe(sentence === 'invitedContributor')
    }
  })

  test('Arabic runs from right to left; the address keeps its direction', () => {
    const { html } = composeMail({ ...mail, locale: 'ar' }, 'Pillar')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<p dir="ltr">https://reports.example.org')
  })

  test('what people wrote cannot become markup or a header', () => {
    const hostile = {
      ...params,
      state: 'X\r\nBcc: all@example.org',
      inviter: '<img src=x onerror=alert(1)>',
      noted: 'yes',
      note: '<b>&',
    }
    const { subject, html } = composeMail({ ...mail, sentence: 'invitedContributor', params: hostile }, 'Pillar')
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toMatch(/<img|<b>/)
    expect(html).toContain('t=1&amp;x=1')
  })
})
