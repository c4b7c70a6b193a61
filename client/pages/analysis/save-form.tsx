import type { AnalysisReply } from '#shared/contract/analysis.ts'
import type { SavedAnalysis } from '#shared/contract/saved.ts'
import { usePage } from '../page-words.ts'
import fields from '../form.module.css'
import styles from './saved.module.css'

const sharings = ['private', 'link', 'colleagues'] as const

/** Keeps what is shown under a title, which says by what it is narrowed too. Needs the script `analysis`, which shows it; without one the address is the way. */
export function SaveForm({ analysis }: { readonly analysis: AnalysisReply }) {
  const { t } = usePage()
  return (
    <form className={styles['save']} data-save={analysis.address} data-print="no" hidden>
      <h2>{t('analysis.save')}</h2>
      <label>
        <span>{t('analysis.saveTitle')}</span>
        <input
          className={fields['field']}
          name="title"
          type="text"
          required
          maxLength={200}
          defaultValue={analysis.title}
        />
      </label>
      <label>
        <span>{t('analysis.note')}</span>
        <textarea className={fields['field']} name="note" rows={3} maxLength={2000} />
      </label>
      <fieldset>
        <legend>{t('analysis.sharing')}</legend>
        {sharings.map((sharing) => (
          <label key={sharing}>
            <input type="radio" name="sharing" value={sharing} defaultChecked={sharing === 'private'} />{' '}
            {t(`analysis.sharing.${sharing}`)}
          </label>
        ))}
      </fieldset>
      <button className={fields['send']} type="submit">
        {t('analysis.saveButton')}
      </button>
      <p role="status" data-failed={t('analysis.saveFailed')} />
    </form>
  )
}

/** Who keeps it, since when, and what they note about it. */
export function SavedHead({ saved }: { readonly saved: SavedAnalysis }) {
  const { t, formats } = usePage()
  return (
    <header className={styles['head']}>
      <p>{t('analysis.savedBy', { name: saved.by, date: formats.instant(saved.createdAt) })}</p>
      {saved.note !== '' && (
        <p className={styles['note']} dir="auto">
          {saved.note}
        </p>
      )}
    </header>
  )
}
