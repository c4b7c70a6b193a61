import { releaseLevels, type ReleaseLevel } from '#shared/reply/release-level.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Select } from '#client/ui/select.tsx'
import styles from './checking.module.css'
import { LevelRefused } from './level-refused.tsx'
import type { Changed } from './use-changed.ts'
import type { LevelChoices } from './use-levels.ts'

interface LevelChoiceProps {
  /** Section or question whose level it is. */
  readonly place: string
  readonly id: string
  readonly label: string
  readonly choices: LevelChoices
  /** What the last change did, wherever it was made. */
  readonly changed: Changed | undefined
  readonly value: ReleaseLevel | undefined
  /** What no level of its own means; absent where there always is one. */
  readonly unset?: string
  readonly onChoose: (level: ReleaseLevel | undefined) => void
}

/** Who may see a section or an answer; says beside it that the choice is on its way, and why it was not taken over. */
export function LevelChoice({ place, id, label, choices, changed, value, unset, onChoose }: LevelChoiceProps) {
  const t = useMessages()
  const isPending = choices.isPending(place)
  const none = unset === undefined ? [] : [{ value: '', label: unset }]
  return (
    <>
      <Select
        id={id}
        label={label}
        value={value ?? ''}
        aria-busy={isPending || undefined}
        options={[...none, ...releaseLevels.map((one) => ({ value: one as string, label: t(`terms.seenBy.${one}`) }))]}
        onChange={(event) => onChoose(releaseLevels.find((level) => level === event.currentTarget.value))}
      />
      {isPending && <p className={styles['soft']}>{t('checking.changingLevel')}</p>}
      {changed?.place === place && <p className={styles['soft']}>{changed.said}</p>}
      {choices.failure?.place === place && <LevelRefused failure={choices.failure} />}
    </>
  )
}
