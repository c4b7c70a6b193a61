import { regionalGroups } from '#shared/contract/group-codes.ts'
import type { StateName } from '#client/api/use-states.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Disclosure } from '#client/ui/disclosure.tsx'
import { FieldGroup } from '#client/ui/field.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { regionalGroupOf, type RegionalGroup } from './groups.ts'
import styles from './secretariat.module.css'

interface InvitedStatesProps {
  readonly states: readonly StateName[]
  readonly chosen: ReadonlySet<string>
  /** States that cannot be ticked off. */
  readonly kept?: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
  readonly error?: string
}

const nobodyKept: ReadonlySet<string> = new Set()

/** All Member States at first; groups or single States are ticked off and on. Observers come last and only on purpose. */
export function InvitedStates({ states, chosen, kept = nobodyKept, onChange, error }: InvitedStatesProps) {
  const t = useMessages()
  const members = states.filter(({ group }) => group !== '')
  const set = (codes: readonly string[], on: boolean): void =>
    onChange(
      new Set(on ? [...chosen, ...codes] : [...chosen].filter((code) => kept.has(code) || !codes.includes(code))),
    )
  return (
    <FieldGroup
      id="cycle-states"
      label={t('newCycle.states')}
      hint={t('newCycle.statesHint', { chosen: chosen.size })}
      {...(error !== undefined && { error })}
    >
      <Actions>
        <Button
          look="secondary"
          onClick={() =>
            set(
              members.map(({ code }) => code),
              true,
            )
          }
        >
          {t('newCycle.allMembers', { count: members.length })}
        </Button>
        {kept.size === 0 && (
          <Button look="quiet" onClick={() => onChange(kept)}>
            {t('newCycle.nobody')}
          </Button>
        )}
      </Actions>
      {[...regionalGroups, '' as const].map((group) => (
        <GroupOfStates
          key={group}
          group={group}
          states={states.filter((state) => regionalGroupOf(state.group) === group)}
          chosen={chosen}
          kept={kept}
          onSet={set}
        />
      ))}
    </FieldGroup>
  )
}

interface GroupOfStatesProps {
  /** Empty for observer States. */
  readonly group: RegionalGroup | ''
  readonly states: readonly StateName[]
  readonly chosen: ReadonlySet<string>
  readonly kept: ReadonlySet<string>
  readonly onSet: (codes: readonly string[], on: boolean) => void
}

function GroupOfStates({ group, states, chosen, kept, onSet }: GroupOfStatesProps) {
  const t = useMessages()
  const codes = states.map(({ code }) => code)
  const count = codes.filter((code) => chosen.has(code)).length
  const title = group === '' ? t('newCycle.observers') : t(`terms.group.${group}`)
  return (
    <div className={styles['inviteGroup']}>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={count === codes.length}
          disabled={codes.every((code) => kept.has(code))}
          onChange={(event) => onSet(codes, event.currentTarget.checked)}
        />
        {t('newCycle.group', { title, count, of: codes.length })}
      </label>
      <Disclosure summary={t('newCycle.single', { title })}>
        <ul className={styles['states']}>
          {states.map(({ code, name: stateName }) => (
            <li key={code}>
              <label className={styles['check']}>
                <input
                  type="checkbox"
                  checked={chosen.has(code)}
                  disabled={kept.has(code)}
                  onChange={(event) => onSet([code], event.currentTarget.checked)}
                />
                {stateName}
              </label>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
