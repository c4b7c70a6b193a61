import type { ReactNode } from 'react'
import type { PageInput } from '#shared/contract/page-input.ts'
import { directionOf, isCompleteLocale, localeNames, locales } from '#shared/text/locale.ts'
import { addressOf, usePage, type Page } from './page-words.ts'
import { pageDescription, pageTitle } from './page-title.ts'
import styles from './public-shell.module.css'

/** The document around every public page: languages, name, labels, content, footer. */
export function PublicShell({ children }: { readonly children: ReactNode }) {
  const page = usePage()
  const { locale, styles: sheets, installation } = page.input
  const title = pageTitle(page)
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={pageDescription(page)} />
        {isPublic(page) ? (
          <link rel="canonical" href={page.input.origin + inLanguage(page.input.address, locale)} />
        ) : (
          <meta name="robots" content="noindex" />
        )}
        <title>{`${title} – ${installation.name}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {sheets.map((sheet) => (
          <link key={sheet} rel="stylesheet" href={sheet} />
        ))}
        {locales.filter(isCompleteLocale).map((other) => (
          <link
            key={other}
            rel="alternate"
            hrefLang={other}
            href={page.input.origin + inLanguage(page.input.address, other)}
          />
        ))}
      </head>
      <body>
        <a className={styles['skip']} href="#content">
          {page.t('skip')}
        </a>
        <PublicHeader />
        <Labels />
        <main id="content" className={styles['inner']}>
          {children}
        </main>
        <PublicFooter />
      </body>
    </html>
  )
}

/** Everything submitted, public or not: only the secretariat sees such pages. */
function isSubmitted(input: Page['input']): boolean {
  if (input.kind === 'explorer') return input.audience === 'secretariat'
  return input.kind === 'indicator' && input.indicator.shown.audience === 'secretariat'
}

/** What is not there has no address of its own, and what is not public is not for search engines. */
function isPublic({ input }: Page): boolean {
  return input.kind !== 'missing' && !isSubmitted(input)
}

function inLanguage(address: string, locale: string): string {
  const [path = '', search = ''] = address.split('?')
  return addressOf(path, { ...Object.fromEntries(new URLSearchParams(search)), locale })
}

function PublicHeader() {
  const { input, t, link } = usePage()
  return (
    <header>
      <nav className={styles['languages']} aria-label={t('languages')} data-print="no">
        <ul className={styles['inner']}>
          {locales.map((locale) => (
            <li key={locale}>
              {isCompleteLocale(locale) ? (
                <a
                  href={inLanguage(input.address, locale)}
                  lang={locale}
                  hrefLang={locale}
                  aria-current={locale === input.locale ? 'true' : undefined}
                >
                  {localeNames[locale]}
                </a>
              ) : (
                <span title={t('languageLater')}>
                  <span lang={locale}>{localeNames[locale]}</span>{' '}
                  <span className="visually-hidden">({t('languageLater')})</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div className={`${styles['bar']} ${styles['inner']}`}>
        <a className={styles['name']} href={link('/')}>
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <path fill="currentColor" d="M4 5h24v4H4zM7 11h4v11H7zM14 11h4v11h-4zM21 11h4v11h-4zM4 24h24v3H4z" />
          </svg>
          {input.installation.name}
        </a>
        <nav aria-label={t('site')} data-print="no">
          <ul className={styles['site']}>
            <li>
              <a href={link('/data')}>{t('explorer')}</a>
            </li>
            <li>
              <a href={link('/documented')}>{t('documented')}</a>
            </li>
            <li>
              <a href="/work">{t('report')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}

function Labels() {
  const { input, t } = usePage()
  const { demonstrationStorage } = input.installation
  // Documented contributions are what States said: the one thing here that is not invented.
  const demonstration = input.installation.demonstration && !isDocumented(input)
  const submitted = isSubmitted(input)
  if (!demonstration && !demonstrationStorage && !submitted) return null
  return (
    <aside className={styles['labels']} aria-label={t('labels')}>
      <div className={styles['inner']}>
        {demonstration && <p>{t('demonstration')}</p>}
        {submitted && <p>{t('submittedLabel')}</p>}
        {demonstrationStorage && <p>{t('demonstrationStorage')}</p>}
      </div>
    </aside>
  )
}

function isDocumented(input: PageInput): boolean {
  return input.kind === 'documented' || (input.kind === 'reply' && input.reply.cycle.provenance === 'documented')
}

function PublicFooter() {
  const { t } = usePage()
  return (
    <footer className={styles['footer']}>
      <div className={styles['inner']}>
        <p>{t('voluntary')}</p>
        <p data-print="no">
          <a href="/api/docs">{t('api')}</a>
        </p>
      </div>
    </footer>
  )
}
