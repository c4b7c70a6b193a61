import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import { usePage } from '../page-words.ts'
import { exactStateOf, pathOf } from './address.ts'
import { downloadsOf } from './downloads.ts'

/** How to take along what is shown, and the address that brings it back. */
export function TakeAlong({ content }: { readonly content: IndicatorContent }) {
  const page = usePage()
  const { t, link } = page
  return (
    <section data-print="no">
      <h2>{t('takeAlong')}</h2>
      <ul>
        {downloadsOf(content, page).map(({ word, address, fileName }) => (
          <li key={word}>
            <a href={address} download={fileName}>
              {t(word)}
            </a>
          </li>
        ))}
        <li>
          <a href={link(pathOf(content.indicator), exactStateOf(content))}>{t('permalink')}</a>
        </li>
      </ul>
    </section>
  )
}
