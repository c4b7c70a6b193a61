import { Search } from './explorer-page.tsx'
import { usePage } from './page-words.ts'

/** Nothing is at this address, and the ways on: search, all indicators, the front page. */
export function MissingPage() {
  const { t, link } = usePage()
  return (
    <>
      <h1>{t('missingTitle')}</h1>
      <p>{t('missingText')}</p>
      <Search words="" base="/data" />
      <ul>
        <li>
          <a href={link('/data')}>{t('explorer')}</a>
        </li>
        <li>
          <a href={link('/states')}>{t('states.title')}</a>
        </li>
        <li>
          <a href={link('/')}>{t('missingHome')}</a>
        </li>
      </ul>
    </>
  )
}
