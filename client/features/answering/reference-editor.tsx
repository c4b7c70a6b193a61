import { useRef } from 'react'
import type { Answer, Reference } from '#shared/answer/answer.ts'
import type { Question } from '#shared/definition/definition.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import extras from './answering.module.css'
import type { ExtrasProps } from './extras-props.ts'
import styles from './widgets/widgets.module.css'

/** Laws and documents named with an answer; none is asked for where "none of these" is the answer. */
export function References({ question, answer, edit }: ExtrasProps) {
  const t = useMessages()
  const title = question.reference === 'required' ? t('answering.reference.asked') : t('answering.reference.optional')
  const references = answer.references ?? []
  if (references.length === 0 && saysNone(question, answer)) return null
  return (
    <fieldset className={extras['extras']}>
      <legend className={extras['legend']}>{title}</legend>
      <ReferenceEditor
        base={`${question.id}-reference`}
        references={references}
        max={20}
        onChange={(next) =>
          edit.change(({ references: _before, ...rest }) =>
            next.length === 0 ? rest : { ...rest, references: [...next] },
          )
        }
      />
    </fieldset>
  )
}

function saysNone(question: Question, { value }: Answer): boolean {
  return (
    question.kind === 'choices' && value !== undefined && 'choices' in value && value.choices[0] === question.exclusive
  )
}

export interface ReferenceEditorProps {
  readonly base: string
  readonly references: readonly Reference[]
  readonly max: number
  readonly onChange: (references: readonly Reference[]) => void
}

/** Names laws and documents: title, article, year, link. */
export function ReferenceEditor({ base, references, max, onChange }: ReferenceEditorProps) {
  const t = useMessages()
  const box = useRef<HTMLDivElement>(null)
  function add(): void {
    onChange([...references, { title: '' }])
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus())
  }
  function remove(place: number): void {
    onChange(references.filter((_, index) => index !== place))
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[data-add]')?.focus())
  }
  return (
    <div ref={box}>
      {references.map((reference, place) => (
        <fieldset key={place} className={styles['item']}>
          <legend>{t('answering.reference.numbered', { number: place + 1 })}</legend>
          <ReferenceFields
            base={`${base}-${place}`}
            reference={reference}
            onChange={(next) => onChange(references.map((one, index) => (index === place ? next : one)))}
          />
          <Button look="quiet" onClick={() => remove(place)}>
            {t('answering.reference.remove', { title: reference.title || String(place + 1) })}
          </Button>
        </fieldset>
      ))}
      {references.length < max && (
        <Button look="secondary" data-add onClick={add}>
          {t('answering.reference.add')}
        </Button>
      )}
    </div>
  )
}

const fields = [
  { name: 'title', max: 500 },
  { name: 'article', max: 200 },
  { name: 'year', max: 4 },
  { name: 'link', max: 2000 },
] as const

function ReferenceFields({
  base,
  reference,
  onChange,
}: {
  readonly base: string
  readonly reference: Reference
  readonly onChange: (reference: Reference) => void
}) {
  const t = useMessages()
  function set(name: (typeof fields)[number]['name'], text: string): void {
    if (name === 'title') return onChange({ ...reference, title: text })
    const { [name]: _before, ...rest } = reference
    onChange(text === '' ? rest : { ...rest, [name]: text })
  }
  return (
    <div className={styles['reference']}>
      {fields.map(({ name, max }) => (
        <TextInput
          key={name}
          id={`${base}-${name}`}
          label={t(`answering.reference.${name}`)}
          maxLength={max}
          type={name === 'link' ? 'url' : 'text'}
          {...(name === 'year' && ({ inputMode: 'numeric', width: 8 } as const))}
          value={reference[name] ?? ''}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
    </div>
  )
}
