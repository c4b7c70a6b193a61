import type { NarrativesReply } from '#shared/contract/narratives.ts'
import { languageName } from '../language-name.ts'
import { usePage } from '../page-words.ts'
import fields from '../form.module.css'
import { pathOf } from './address.ts'
import { CycleFilter, Filter, GroupFilter, SubjectFilter } from './filters.tsx'
import styles from './search-form.module.css'

/** Words, and what narrows them. A plain form: it works without a script, and where it leads is the permalink. */
export function SearchForm({ narratives }: { readonly narratives: NarrativesReply }) {
  const { t, input } = usePage()
  const { audience, q, shown } = narratives
  return (
    <form className={styles['form']} action={pathOf(audience)} method="get" role="search" data-print="no">
      <input type="hidden" name="locale" value={input.locale} />
      {shown.kind && <input type="hidden" name="kind" value={shown.kind} />}
      {shown.forms && <input type="hidden" name="forms" value={shown.forms} />}
      {shown.question && <input type="hidden" name="question" value={shown.question.id} />}
      <label htmlFor="q">{t('narratives.words')}</label>
      <div className={styles['words']}>
        <input className={fields['field']} id="q" name="q" type="search" defaultValue={q} maxLength={200} dir="auto" />
        <button className={fields['send']} type="submit">
          {t('searchButton')}
        </button>
      </div>
      <p className={styles['hint']}>{t('narratives.syntax')}</p>
      <details open={isNarrowed(narratives)}>
        <summary>{t('narratives.narrow')}</summary>
        <div className={styles['filters']}>
          <Filters narratives={narratives} />
        </div>
      </details>
    </form>
  )
}

function isNarrowed({ shown }: NarrativesReply): boolean {
  const { kind: _kind, forms: _forms, ...rest } = shown
  return Object.keys(rest).length > 0
}

function Filters({ narratives }: { readonly narratives: NarrativesReply }) {
  const { t, input, stateName, formats } = usePage()
  const { shown, offered, languages } = narratives
  const codes = Object.keys(input.states).toSorted((a, b) => formats.compare(stateName(a), stateName(b)))
  const known = new Set([...languages.map(({ id }) => id), ...(shown.language === undefined ? [] : [shown.language])])
  return (
    <>
      <CycleFilter offered={offered} chosen={shown.cycle} />
      <SubjectFilter offered={offered} chosen={shown.heading ?? shown.pillar} />
      <Filter name="theme" label={t('narratives.codedTheme')} chosen={shown.theme?.id}>
        {offered.themes.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Filter>
      <GroupFilter offered={offered} chosen={shown.group} />
      <Filter name="state" label={t('table.state')} chosen={shown.state}>
        {codes.map((code) => (
          <option key={code} value={code}>
            {stateName(code)}
          </option>
        ))}
      </Filter>
      <Filter name="language" label={t('narratives.language')} chosen={shown.language}>
        {[...known].map((code) => (
          <option key={code} value={code}>
            {languageName(input.locale, code)}
          </option>
        ))}
      </Filter>
    </>
  )
}
