import { expect, test } from 'vitest'
import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { pictureName } from './picture-name.ts'

type Shown = IndicatorContent['indicator']['shown']

function content(shown: Partial<Shown>): Pick<IndicatorContent, 'indicator' | 'view'> {
  const cycle = { key: 'annual-2024', title: 'Annual report 2024', referenceYear: 2023, provenance: 'real' } as const
  // Only what is shown goes into a name.
  const indicator = { id: 'P2-05', shown: { cycle, group: 'world', audience: 'public', ...shown } } as IndicatorContent['indicator'] // prettier-ignore
  return { indicator, view: 'trend' }
}

test('a picture is named for what it shows', () => {
  const asked = content({ edition: '2024.1', by: 'sex', code: 'female', group: 'un-afr' })
  expect(pictureName(asked, 'fr', 'png')).toBe('P2-05-annual-2024-2024.1-sex.female-un-afr-trend-fr.png')
})

test('nothing of an address can end the name early or leave its folder', () => {
  const asked = content({ edition: 'running', by: '../"; x', code: 'a\r\nb' })
  expect(pictureName(asked, 'en', 'svg')).toBe('P2-05-annual-2024-provisional-.._x.a_b-trend-en.svg')
})
