import type { ReactNode } from 'react'
import type { PageInput } from '#shared/contract/page-input.ts'
import { directionOf, isCompleteLocale, localeNames, locales } from '#shared/text/locale.ts'
import { PhoneMenu } from '#client/ui/phone-menu.tsx'
import { inLanguage, PageHead } from './page-head.tsx'
import { kindOf } from './page-kinds.tsx'
import { usePage } from './page-words.ts'
import styles from './public-shell.module.css'
import { siteLinks } from './site-links.ts'

/** The document around every public page: languages, name, labels, content, footer. */
export function PublicShell({ children }: { readonly children: ReactNode }) {
  const { input, t } = usePage()
  return (
    <html lang={input.locale} dir={directionOf(input.locale)}>
      <PageHead />
      <body>
        <a className={styles['skip']} href="#content">
          {t('skip')}
        </a>
        <PublicHeader />
        <Labels />
        <main id="content" className={styles['inner']}>
          {children}
        </main>
        <p id="announcements" role="status" className="visually-hidden" />
        <PublicFooter />
      </body>
    </html>
  )
}

/** A document that shows one thing, for a frame on another site. */
export function BareShell({ children }: { readonly children: ReactNode }) {
  const { input } = usePage()
  return (
    <html lang={input.locale} dir={directionOf(input.locale)}>
      <PageHead />
      <body>
        <main className={styles['bare']}>{children}</main>
      </body>
    </html>
  )
}

function isSubmitted(input: PageInput): boolean {
  return kindOf(input).isSubmitted?.(input) ?? false
}

/** A room with nothing in it is not led to. */
function shownLinks({ hasDocumented = true }: PageInput): typeof siteLinks {
  return siteLinks.filter(({ word }) => word !== 'documented' || hasDocumented)
}

/** The languages that the page can be read in, and those that are to come. */
function Languages() {
  const { input, t } = usePage()
  return (
    <nav className={styles['languages']} aria-label={t('languages')} data-print="no" data-follows="">
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
  )
}

function PublicHeader() {
  const { input, t, link } = usePage()
  return (
    <header>
      <Languages />
      <div className={`${styles['bar']} ${styles['inner']}`}>
        <a className={styles['name']} href={link('/')}>
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <path fill="currentColor" d="M4 5h24v4H4zM7 11h4v11H7zM14 11h4v11h-4zM21 11h4v11h-4zM4 24h24v3H4z" />
          </svg>
          {input.installation.name}
        </a>
        <PhoneMenu id="ways" label={t('menu')}>
          <nav aria-label={t('site')} data-print="no">
            <ul className={styles['site']}>
              {shownLinks(input).map(({ word, path, isApplication = false }) => (
                <li key={path}>
                  <a
                    href={isApplication ? path : link(path)}
                    aria-current={input.address === path ? 'page' : undefined}
                  >
                    {t(word)}
                  </a>
                </li>
              ))}
              {/* Filled in by a script where somebody is signed in: the page itself is the same for everybody. */}
              <li data-person="" hidden>
                <a href="/work">{t('report')}</a>
              </li>
              <li data-sign-out="" hidden>
                <button type="button">{t('signOut')}</button>
                <span role="status">
                  <span hidden>{t('signOutFailed')}</span>
                </span>
              </li>
            </ul>
          </nav>
        </PhoneMenu>
      </div>
    </header>
  )
}

function Labels() {
  const { input, t } = usePage()
  const { demonstrationStorage } = input.installation
  const demonstration = input.installation.demonstration && kindOf(input).isDocumented?.(input) !== true
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
