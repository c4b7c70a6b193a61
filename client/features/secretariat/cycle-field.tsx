import { useMessages } from '#client/i18n/messages.tsx'
import { TextInput, type TextInputProps } from '#client/ui/text-input.tsx'

export type CycleFieldName = 'title' | 'titleFr' | 'titleAr' | 'key' | 'referenceYear' | 'opensOn' | 'dueOn'

const settings: Readonly<Record<CycleFieldName, Partial<TextInputProps>>> = {
  title: { lang: 'en', dir: 'ltr', maxLength: 200 },
  titleFr: { lang: 'fr', dir: 'ltr', maxLength: 200 },
  titleAr: { lang: 'ar', dir: 'rtl', maxLength: 200 },
  key: { width: 20, dir: 'ltr', spellCheck: false, placeholder: 'annual-2027' },
  referenceYear: { width: 4, inputMode: 'numeric' },
  opensOn: { width: 12, dir: 'ltr', placeholder: '2027-02-01' },
  dueOn: { width: 12, dir: 'ltr', placeholder: '2027-04-30' },
}

interface CycleFieldProps {
  readonly name: CycleFieldName
  readonly value: string
  readonly onType: (typed: string) => void
  readonly error?: string
}

/** One line of text of a cycle’s form, whether it is prepared or changed. */
export function CycleField({ name, value, onType, error }: CycleFieldProps) {
  const t = useMessages()
  return (
    <TextInput
      {...settings[name]}
      id={`cycle-${name}`}
      label={t(`newCycle.${name}`)}
      hint={t(`newCycle.${name}Hint`)}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
      {...(error !== undefined && { error })}
    />
  )
}
