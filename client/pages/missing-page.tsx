import { usePage } from './page-words.ts'

export function MissingPage() {
  const { t, link } = usePage()
  return (
    <>
      <h1>{t('missingTitle')}</h1>
      <p>{t('missingText')}</p>
      <p>
        <a href={link('/data')}>{t('explorer')}</a>
      </p>
    </>
  )
}
