import { Link } from 'wouter'
import type { Section } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { calculationOf } from '#shared/form/read-value.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { AnswerView } from '#client/reply/answer-view/answer-view.tsx'
import { CalculatedView } from '#client/reply/late-view/calculated-view.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { addressOf, useFindQuestion, type FoundQuestion } from '#client/reply/use-find-question.ts'
import { Disclosure } from '#client/ui/disclosure.tsx'
import styles from './checking.module.css'
import { LevelChoice } from './level-choice.tsx'
import { standOf } from './stand-of.ts'
import type { Changed } from './use-changed.ts'
import type { LevelChoices } from './use-levels.ts'

interface CheckedSectionProps {
  readonly section: Section
  readonly choices: LevelChoices
  readonly changed: Changed | undefined
  readonly maySetLevels: boolean
}

/** The answers of one section in order, with who will see them. */
export function CheckedSection({ section, choices, changed, maySetLevels }: CheckedSectionProps) {
  const { t, formats } = useLanguage()
  const { summary, store, text } = useOpenReply()
  const find = useFindQuestion()
  const title = text(textKeys.sectionTitle(section.id)) ?? section.id
  const asked = section.questions
    .filter(({ id }) => store.form.asked(id))
    .map(({ id }) => find(id))
    .filter((found) => found !== undefined)
  const ready = summary.sections.find((one) => one.section === section.id)?.ready
  const level = choices.current.sections[section.id] ?? 'R1'
  const stand = standOf(summary)
  return (
    <section className={styles['section']} aria-labelledby={`section-${section.id}`}>
      <h2 id={`section-${section.id}`}>{title}</h2>
      {ready && (
        <p className={styles['soft']}>
          {t(ready.stale ? 'checking.readyStale' : 'checking.readyBy', {
            name: ready.by.name,
            time: formats.instant(ready.at),
          })}
        </p>
      )}
      {maySetLevels ? (
        <LevelChoice
          place={section.id}
          id={`level-${section.id}`}
          label={t(stand === 'first' ? 'checking.sectionLevel' : 'checking.sectionLevelNow')}
          choices={choices}
          changed={changed}
          value={level}
          onChoose={(chosen) => choices.setSection(section.id, chosen ?? 'R1')}
        />
      ) : (
        <p className={styles['soft']}>{t(`checking.seenBy.${stand}`, { level: t(`terms.seenBy.${level}`) })}</p>
      )}
      {asked.map((found) => (
        <CheckedAnswer
          key={found.question.id}
          found={found}
          choices={choices}
          changed={changed}
          maySetLevels={maySetLevels}
        />
      ))}
    </section>
  )
}

interface CheckedAnswerProps {
  readonly found: FoundQuestion
  readonly choices: LevelChoices
  readonly changed: Changed | undefined
  readonly maySetLevels: boolean
}

function CheckedAnswer({ found, choices, changed, maySetLevels }: CheckedAnswerProps) {
  const { t } = useLanguage()
  const { cycle, summary, store, text } = useOpenReply()
  const { question, number } = found
  const label = text(textKeys.question(question.id, 'label')) ?? question.id
  const exception = choices.current.exceptions[question.id]
  const calculated = calculationOf(question) !== undefined
  return (
    <article className={styles['answer']}>
      <h3>
        <span className={styles['number']}>{number}</span> {label}
      </h3>
      {calculated ? (
        <CalculatedView question={question} />
      ) : (
        <AnswerView question={question} answer={store.form.answer(question.id)} text={text} />
      )}
      {exception && (
        <p className={styles['soft']}>{t('checking.exception', { level: t(`terms.seenBy.${exception}`) })}</p>
      )}
      <div className={styles['actions']} data-print="no">
        {summary.status === 'draft' && !calculated && (
          <Link href={addressOf(cycle.key, found)}>
            {t('checking.change')} <span className="visually-hidden">{`${number} ${label}`}</span>
          </Link>
        )}
        {maySetLevels && (
          <Disclosure summary={t('checking.exceptionTitle')}>
            <LevelChoice
              place={question.id}
              id={`exception-${question.id}`}
              label={t('checking.answerLevel')}
              choices={choices}
              changed={changed}
              value={exception}
              unset={t('checking.asSection')}
              onChoose={(chosen) => choices.setException(question.id, chosen)}
            />
          </Disclosure>
        )}
      </div>
    </article>
  )
}
