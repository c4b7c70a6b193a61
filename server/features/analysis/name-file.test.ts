import { expect, test } from 'vitest'
import { attachmentOf } from './name-file.ts'

/** The name that a browser gives the file, and the one of programs that know Latin letters only. */
function namesOf(title: string): readonly string[] {
  const [, plain = '', full = ''] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''(\S*)$/.exec(attachmentOf(title, 'xlsx')) ?? [] // prettier-ignore
  return [decodeURIComponent(full), plain]
}

test('a file is called as its analysis is, in every language', () => {
  expect(namesOf('Stratégie – Oui')).toEqual(['Stratégie – Oui.xlsx', 'Strategie Oui.xlsx'])
  expect(namesOf('استراتيجية')).toEqual(['استراتيجية.xlsx', 'analysis.xlsx'])
})

test('no title leaves the folder, hides the file, or ends the header', () => {
  expect(namesOf('../../etc/x: "a"; b\r\nSet-Cookie')).toEqual([
    'etc x a b Set-Cookie.xlsx',
    'etc x a b Set-Cookie.xlsx',
  ])
  expect(namesOf('...')).toEqual(['analysis.xlsx', 'analysis.xlsx'])
  expect(Buffer.byteLength(namesOf('م'.repeat(200))[0] ?? '')).toBeLessThan(255)
})
