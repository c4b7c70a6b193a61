import { queryOf } from '#shared/summary/figure-query.ts'
import { intlLocaleOf } from '../words.ts'
import type { Paper } from './text.ts'

/**
 * The footnote of a paragraph or a chart: what its figures are about, each named once, with every rule they were
 * computed by in the order of reading; then where the first can be read. Its number, or none where there is no figure.
 */
export function noteOn(paper: Paper, figures: readonly string[]): readonly number[] {
  const [first] = figures
  if (first === undefined) return []
  const said = rulesBySubject(paper, figures).map(({ subjects, rules }) => {
    const named = new Intl.ListFormat(intlLocaleOf[paper.locale], { type: 'conjunction' }).format(subjects)
    return paper.text('note.figures').replace('{subject}', () => named) + joined(paper, rules)
  })
  return [paper.notes.add(joined(paper, [...said, '']), paper.figureLink(first))]
}

/** Subjects with the same rules stand together: a chart shows the same of many. */
function rulesBySubject(paper: Paper, figures: readonly string[]) {
  const main = figures.find((figure) => queryOf(figure)?.subject !== undefined)
  // Who replied and was invited is said beside every number: it needs no subject of its own there.
  const subjectOf = (figure: string) =>
    queryOf(figure)?.subject ?? (main === undefined ? undefined : queryOf(main)?.subject)
  const bySubject = Map.groupBy(figures, (figure) => subjectWords(paper, subjectOf(figure)))
  const all = [...bySubject].map(([subject, own]) => ({ subject, rules: [...new Set(own.map(paper.rule))] }))
  const byRules = Map.groupBy(all, ({ rules }) => rules.join('\n'))
  return [...byRules.values()].map((same) => ({
    subjects: same.map(({ subject }) => subject),
    rules: same[0]?.rules ?? [],
  }))
}

/** Parts of a note one after the other, with the stop that the language sets between them. */
function joined({ text }: Paper, parts: readonly string[]): string {
  return parts.reduce((before, next) =>
    text('note.next')
      .replace('{before}', () => before)
      .replace('{next}', () => next),
  )
}

/** What a figure is about: of an indicator its number, which papers cite; of questions, which have none, their words. */
function subjectWords({ text, question }: Paper, subject: string | undefined): string {
  if (subject === undefined) return text('subject.replies')
  const [id = ''] = subject.split(/[@:]/)
  if (subject.includes('@')) return text('subject.role').replace('{id}', text(`role.${id}`))
  if (/^[A-Z]/.test(subject)) return text('subject.indicator').replace('{id}', id)
  return text('subject.question').replace('{question}', question(id.split('.')[0] ?? id))
}
