import { useRef } from 'react'
import type { Item } from '#shared/answer/answer.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { newOperationId } from '#client/reply/this-tab.ts'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { Button } from '#client/ui/button.tsx'
import { ListField } from './list-field.tsx'
import styles from './widgets.module.css'
import type { Entered, QuestionOf, WidgetProps } from './widget-props.ts'

/** Entries with the same fields, such as laws, projects or meetings. */
export function List({ question, answer, ids, onEnter }: WidgetProps<QuestionOf<'list'>>) {
  const t = useMessages()
  const group = useRef<HTMLDivElement>(null)
  const items = answer.value !== undefined && 'items' in answer.value ? answer.value.items : []
  const set = (next: readonly Item[]): void => onEnter(listed(next))
  function add(): void {
    set([...items, { id: newOperationId(), fields: {} }])
    focusLater(() => group.current?.querySelector<HTMLElement>('fieldset:last-of-type :is(input, select, textarea)'))
  }
  function remove(id: string): void {
    set(items.filter((item) => item.id !== id))
    focusLater(() => group.current?.querySelector<HTMLElement>('[data-add]'))
  }
  return (
    <div ref={group} id={ids.input} role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      {items.map((item, place) => (
        <ItemFields
          key={item.id}
          question={question}
          item={item}
          place={place}
          ids={ids}
          onChange={(next) => set(items.map((one) => (one.id === item.id ? next : one)))}
          onRemove={() => remove(item.id)}
        />
      ))}
      {items.length < question.maxItems ? (
        <Button look="secondary" data-add onClick={add}>
          {items.length === 0 ? t('answering.list.addFirst') : t('answering.list.addAnother')}
        </Button>
      ) : (
        <p className={styles['soft']}>{t('answering.list.full', { max: question.maxItems })}</p>
      )}
    </div>
  )
}

function listed(items: readonly Item[]): Entered {
  return items.length === 0 ? {} : { value: { items: [...items] } }
}

function focusLater(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => find()?.focus())
}

interface ItemFieldsProps extends Pick<WidgetProps<QuestionOf<'list'>>, 'question' | 'ids'> {
  readonly item: Item
  readonly place: number
  readonly onChange: (item: Item) => void
  readonly onRemove: () => void
}

function ItemFields({ question, item, place, ids, onChange, onRemove }: ItemFieldsProps) {
  const t = useMessages()
  const { text } = useOpenReply()
  const name = text(textKeys.question(question.id, 'item')) ?? t('answering.list.entry')
  function enter(field: string, value: string | readonly string[] | undefined): void {
    const { [field]: _before, ...rest } = item.fields
    onChange({
      ...item,
      fields: value === undefined ? rest : { ...rest, [field]: typeof value === 'string' ? value : [...value] },
    })
  }
  return (
    <fieldset className={styles['item']}>
      <legend>{t('answering.list.numbered', { name, number: place + 1 })}</legend>
      {question.fields.map((field) => (
        <ListField
          key={field.id}
          list={question.id}
          field={field}
          base={`${ids.input}-${item.id}-${field.id}`}
          value={item.fields[field.id]}
          onEnter={(value) => enter(field.id, value)}
        />
      ))}
      <Button look="quiet" onClick={onRemove}>
        {t('answering.list.remove', { name, number: place + 1 })}
      </Button>
    </fieldset>
  )
}
