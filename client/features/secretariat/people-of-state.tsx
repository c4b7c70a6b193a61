import type { Invitee } from '#shared/contract/cycles.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import type { BoardRow } from './board-rows.ts'
import styles from './secretariat.module.css'
import type { PersonOfState } from './person-dialog.tsx'

interface PeopleOfStateProps {
  readonly row: BoardRow
  /** Opens what can be done about a person; absent where nothing can. */
  readonly onChoose?: (person: PersonOfState) => void
}

/** Focal points of a State, then its observers: whom to ask, and who has not come yet. */
export function PeopleOfState({ row, onChoose }: PeopleOfStateProps) {
  const t = useMessages()
  const people: readonly PersonOfState[] = [
    ...row.focalPoints.map((person) => ({ ...person, row, role: 'focal-point' as const })),
    ...row.observers.map((person) => ({ ...person, row, role: 'observer' as const })),
  ]
  return (
    <>
      {row.focalPoints.length === 0 && t('board.noFocalPoint')}
      {people.length > 0 && (
        <ul className={styles['people']}>
          {people.map((person) => (
            <li key={`${person.role} ${person.id}`}>
              <a href={`mailto:${person.email}`}>
                <bdi>{person.name}</bdi>
              </a>
              <Remark person={person} isObserver={person.role === 'observer'} />
              {onChoose && (
                <button type="button" className={styles['choose']} data-print="no" onClick={() => onChoose(person)}>
                  {t('person.choose')}
                  <span className="visually-hidden"> – {person.name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Remark({ person, isObserver }: { readonly person: Invitee; readonly isObserver: boolean }) {
  const t = useMessages()
  const remarks = [isObserver && t('terms.role.observer'), !person.entered && t('board.notEntered')].filter(Boolean)
  return remarks.length > 0 && ` (${remarks.join('; ')})`
}
