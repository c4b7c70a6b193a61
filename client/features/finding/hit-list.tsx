import { useEffect } from 'react'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import type { FoundQuestion } from '#client/reply/use-find-question.ts'
import type { Hit } from './find-questions.ts'
import styles from './finding.module.css'

/** A question found, with where it stands. */
export interface ShownHit {
  readonly place: FoundQuestion
  readonly by: Hit['by']
  /** False where other answers make the question fall away at present. */
  readonly asked: boolean
  readonly address: string
  readonly text: TextOf
}

export function hitId(place: number): string {
  return `find-hit-${place}`
}

interface HitListProps {
  readonly hits: readonly ShownHit[]
  readonly active: number
  readonly onChoose: (hit: ShownHit) => void
}

/** What was found, as the list of a combobox: the keyboard stays in the field, a pointer may choose here. */
export function HitList({ hits, active, onChoose }: HitListProps) {
  const t = useMessages()
  useEffect(() => {
    document.getElementById(hitId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div id="find-hits" role="listbox" aria-label={t('find.hits')} className={styles['hits']}>
      {hits.map((hit, i) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the combobox's
        <div
          key={hit.place.question.id}
          id={hitId(i)}
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          className={styles['hit']}
          onClick={() => onChoose(hit)}
        >
          <HitText hit={hit} />
        </div>
      ))}
    </div>
  )
}

function HitText({ hit: { place, by, asked, text } }: { readonly hit: ShownHit }) {
  const t = useMessages()
  const { question, section, number } = place
  const why =
    by.kind === 'paragraph'
      ? t('find.paragraph', { paragraph: by.which })
      : by.kind === 'sdg'
        ? t('find.sdg', { goal: by.which })
        : undefined
  const where = [text(textKeys.sectionTitle(section.id)) ?? section.id, why, asked ? undefined : t('find.notAsked')]
  return (
    <>
      <span className={styles['number']}>{number}</span>
      <span>
        {text(textKeys.question(question.id, 'label')) ?? question.id}
        <span className={styles['where']}>{where.filter(Boolean).join(' · ')}</span>
      </span>
    </>
  )
}
