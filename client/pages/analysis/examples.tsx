import type { AnalysisContent } from '#shared/contract/analysis-page.ts'
import type { VariablesReply } from '#shared/contract/analysis.ts'
import { usePage } from '../page-words.ts'
import { pathOf } from './address.ts'
import styles from './analysis.module.css'

type Question = VariablesReply['questions'][number]['questions'][number]

/** Nothing is chosen yet: what can be done here, with ways to begin. */
export function Examples({ content }: { readonly content: AnalysisContent }) {
  const { t, link } = usePage()
  const path = pathOf(content.analysis)
  const examples = examplesFrom(content.variables)
  return (
    <section className={styles['examples']} aria-labelledby="examples">
      <h2 id="examples">{t('analysis.examples')}</h2>
      <p>{t('analysis.empty')}</p>
      <ul>
        {examples.map(({ rows, columns, percent, label, by }) => (
          <li key={`${rows} ${columns}`}>
            <a href={link(path, { rows, columns, percent })}>
              {by === undefined ? label : t('analysis.by', { rows: label, columns: by })}
            </a>{' '}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Example {
  readonly rows: string
  readonly columns?: string
  readonly percent?: string
  readonly label: string
  readonly by?: string
}

/** Made from what is asked: the first question of each sort, by groups of States and by one another. */
function examplesFrom({ questions, divisions }: VariablesReply): readonly Example[] {
  const all = questions.flatMap((section) => section.questions)
  const first = (...kinds: readonly string[]): Question | undefined => all.find(({ kind }) => kinds.includes(kind))
  const [regional] = divisions
  const yes = first('yes-in-part-no')
  const level = first('maturity')
  const several = first('choices')
  const number = first('count', 'percentage', 'rate', 'amount')
  return [
    ...(yes && regional
      ? [{ rows: yes.id, columns: regional.id, percent: 'column', label: yes.label, by: regional.label }]
      : []),
    ...(several ? [{ rows: several.id, label: several.label }] : []),
    ...(level && yes
      ? [{ rows: level.id, columns: yes.id, percent: 'column', label: level.label, by: yes.label }]
      : []),
    ...(number && regional ? [{ rows: number.id, columns: regional.id, label: number.label, by: regional.label }] : []),
  ]
}
