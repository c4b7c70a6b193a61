import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { usePage } from '../page-words.ts'
import { pathOf, stateOf } from './address.ts'
import { downloadsOf } from './downloads.ts'

/** How to take along what is shown, and the address that brings it back. */
export function TakeAlong({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t, link } = page
  return (
    <section data-print="no">
      <h2>{t('takeAlong')}</h2>
      <ul>
        {downloadsOf(content, page).map(({ word, address }) => (
          <li key={word}>
            <a href={address}>{t(word)}</a>
          </li>
        ))}
        <li>
          <a href={link(pathOf(content.indicator), stateOf(content))}>{t('permalink')}</a>
        </li>
      </ul>
    </section>
  )
}
