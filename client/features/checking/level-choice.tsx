import { useMessages } from '#client/i18n/messages.tsx'
import { Select } from '#client/ui/select.tsx'
import styles from './checking.module.css'
import { ReleaseRefused } from './release-refused.tsx'
import { levels, type Level, type Release } from './use-release.ts'

interface LevelChoiceProps {
  /** Section or question whose level it is. */
  readonly place: string
  readonly id: string
  readonly label: string
  readonly release: Release
  readonly value: Level | undefined
  /** What no level of its own means; absent where there always is one. */
  readonly unset?: string
  readonly onChoose: (level: Level | undefined) => void
}

/** Who may see a section or an answer; says beside it that the choice is on its way, and why it was not taken over. */
export function LevelChoice({ place, id, label, release, value, unset, onChoose }: LevelChoiceProps) {
  const t = useMessages()
  const isPending = release.isPending(place)
  const none = unset === undefined ? [] : [{ value: '', label: unset }]
  return (
    <>
      <Select
        id={id}
        label={label}
        value={value ?? ''}
        aria-busy={isPending || undefined}
        options={[...none, ...levels.map((one) => ({ value: one as string, label: t(`terms.release.${one}`) }))]}
        onChange={(event) => onChoose(levels.find((level) => level === event.currentTarget.value))}
      />
      {isPending && <p className={styles['soft']}>{t('checking.changingLevel')}</p>}
      {release.failure?.place === place && <ReleaseRefused failure={release.failure} />}
    </>
  )
}
