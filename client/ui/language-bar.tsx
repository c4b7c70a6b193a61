import { isCompleteLocale, localeNames, locales, type CompleteLocale } from '#shared/text/locale.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import styles from './language-bar.module.css'

export interface LanguageBarProps {
  readonly current: CompleteLocale
  readonly onChoose: (locale: CompleteLocale) => void
}

/** The six official languages in their order, under their own names; those without complete texts are named but not offered. */
export function LanguageBar({ current, onChoose }: LanguageBarProps) {
  const t = useMessages()
  return (
    <nav aria-label={t('ui.languages')} data-print="no">
      <ul className={styles['bar']}>
        {locales.map((locale) => (
          <li key={locale}>
            {isCompleteLocale(locale) ? (
              <button
                type="button"
                lang={locale}
                aria-current={locale === current ? 'true' : undefined}
                onClick={() => onChoose(locale)}
              >
                {localeNames[locale]}
              </button>
            ) : (
              <span className={styles['later']} title={t('ui.languageLater')}>
                <span lang={locale}>{localeNames[locale]}</span>{' '}
                <span className="visually-hidden">({t('ui.languageLater')})</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
