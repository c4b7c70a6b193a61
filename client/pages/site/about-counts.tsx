import { usePage } from '../page-words.ts'

/** The numbers of States that the pages say, each with what it counts, from the widest to the narrowest. */
export function AboutCounts() {
  const { t } = usePage()
  return (
    <section id="counts">
      <h2>{t('about.counts')}</h2>
      <ul>
        {(['invited', 'replied', 'answered', 'counted', 'same', 'cycles'] as const).map((which) => (
          <li key={which}>{t(`about.counts.${which}`)}</li>
        ))}
      </ul>
    </section>
  )
}
