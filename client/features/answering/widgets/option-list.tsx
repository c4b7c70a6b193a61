import type { ReactNode } from 'react'
import styles from './widgets.module.css'
import type { WidgetIds } from './widget-props.ts'

export interface ListedOption {
  readonly code: string
  readonly label: string
}

interface OptionListProps {
  readonly ids: WidgetIds
  readonly type: 'radio' | 'checkbox'
  readonly options: readonly ListedOption[]
  readonly chosen: readonly string[]
  readonly inline?: boolean
  readonly onToggle: (code: string, on: boolean) => void
  /** Shown below the option while it is chosen. */
  readonly inside?: Readonly<Record<string, ReactNode>>
}

/** Radio buttons or boxes of one question; the question's heading is their name. */
export function OptionList({ ids, type, options, chosen, inline = false, onToggle, inside = {} }: OptionListProps) {
  const look = inline ? 'inline' : options.length > 10 ? 'columns' : 'stack'
  return (
    <div
      className={styles[look]}
      role={type === 'radio' ? 'radiogroup' : 'group'}
      id={ids.input}
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
    >
      {options.map(({ code, label }) => {
        const on = chosen.includes(code)
        return (
          <div key={code}>
            <label className={styles['option']}>
              <input
                type={type}
                name={ids.input}
                value={code}
                checked={on}
                onChange={(event) => onToggle(code, event.currentTarget.checked)}
              />
              <span>{label}</span>
            </label>
            {on && inside[code] !== undefined && <div className={styles['inside']}>{inside[code]}</div>}
          </div>
        )
      })}
    </div>
  )
}
