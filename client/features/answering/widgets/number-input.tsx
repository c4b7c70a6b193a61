import { useState } from 'react'
import { useLanguage } from '#client/i18n/messages.tsx'
import { formatDecimal } from '#client/reply/format-decimal.ts'
import { Button } from '#client/ui/button.tsx'
import { afterPress } from '../after-press.ts'
import { parseNumber } from '../parse-number.ts'
import styles from './widgets.module.css'
import type { WidgetIds } from './widget-props.ts'

export interface NumberInputProps {
  readonly ids: WidgetIds
  readonly decimals: number
  readonly unit: string | undefined
  /** Decimal string. */
  readonly value: string | undefined
  /** Text that is not a number yet. */
  readonly typed: string | undefined
  readonly onNumber: (value: string) => void
  readonly onTyped: (text: string) => void
  readonly onBlank: () => void
}

/** A number as the person writes it. While it is being typed it stays as typed; on leaving it is shown in the way of the language. */
export function NumberInput({ ids, decimals, unit, value, typed, onNumber, onTyped, onBlank }: NumberInputProps) {
  const { t, locale } = useLanguage()
  const [draft, setDraft] = useState<string>()
  const shown = draft ?? typed ?? (value === undefined ? '' : formatDecimal(value, locale))
  const doubt = typed === undefined ? undefined : parseNumber(typed, locale, decimals)
  const unitId = `${ids.input}-unit`
  function enter(text: string): void {
    setDraft(text)
    const parsed = parseNumber(text, locale, decimals)
    if (parsed.kind === 'number') onNumber(parsed.value)
    else if (parsed.kind === 'blank') onBlank()
    else onTyped(text.slice(0, 2000))
  }
  return (
    <>
      <div className={styles['number']}>
        <input
          id={ids.input}
          type="text"
          inputMode={decimals > 0 ? 'decimal' : 'numeric'}
          dir="ltr"
          autoComplete="off"
          className={typed === undefined ? styles['figure'] : styles['figureTyped']}
          value={shown}
          aria-labelledby={unit ? `${ids.label} ${unitId}` : ids.label}
          aria-describedby={ids.describedBy}
          onChange={(event) => enter(event.currentTarget.value)}
          onBlur={() => afterPress(() => setDraft(undefined))}
        />
        {unit && <span id={unitId}>{unit}</span>}
      </div>
      {typed !== undefined && draft === undefined && <p className={styles['typed']}>{t('answering.notANumberYet')}</p>}
      {doubt?.kind === 'ambiguous' && draft === undefined && (
        <div className={styles['doubt']} role="group" aria-label={t('answering.whichNumber', { typed: typed ?? '' })}>
          <span>{t('answering.whichNumber', { typed: typed ?? '' })}</span>
          {[doubt.whole, doubt.fraction].map((reading) => (
            <Button key={reading} look="secondary" onClick={() => onNumber(reading)}>
              <bdi>{formatDecimal(reading, locale)}</bdi>
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
