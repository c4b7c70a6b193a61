import { Link } from 'wouter'
import { localeNames, type CompleteLocale } from '#shared/text/locale.ts'
import { call } from '#client/api/call.ts'
import { setLocale } from '#client/api/endpoints.generated.ts'
import { useSession } from '#client/api/session.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { LanguageBar } from '#client/ui/language-bar.tsx'
import { useSiteName } from '#client/ui/site-name.tsx'
import { HeaderTools } from './header-tools.tsx'
import styles from './shell.module.css'

export function Header() {
  const { t, locale, missed, choose } = useLanguage()
  const session = useSession().data
  function change(chosen: CompleteLocale): void {
    void choose(chosen)
    if (session?.signedIn) void keepWithPerson(chosen)
  }
  return (
    <header className={styles['header']}>
      <div className={styles['languages']}>
        <div className={styles['inner']}>
          <LanguageBar current={locale} onChoose={change} />
          <span role="status">
            {missed && t('app.languageMissed', { language: `\u2068${localeNames[missed]}\u2069` })}
          </span>
        </div>
      </div>
      <div className={styles['inner']}>
        <div className={styles['bar']}>
          <SiteLink />
          <HeaderTools />
        </div>
      </div>
    </header>
  )
}

/** Mails come in this language, too. Where it cannot be kept, the page is in the chosen language all the same. */
async function keepWithPerson(locale: CompleteLocale): Promise<void> {
  await call(setLocale, { body: { locale } }, { onSessionEnd: 'refuse' }).catch(() => undefined)
}

function SiteLink() {
  const name = useSiteName()
  return (
    <Link href="/work" className={styles['name']}>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
        <path fill="currentColor" d="M4 5h24v4H4zM7 11h4v11H7zM14 11h4v11h-4zM21 11h4v11h-4zM4 24h24v3H4z" />
      </svg>
      {name}
    </Link>
  )
}
