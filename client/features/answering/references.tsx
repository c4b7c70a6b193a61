import { useMessages } from '#client/i18n/messages.tsx'
import styles from './answering.module.css'
import type { ExtrasProps } from './extras-props.ts'
import { ReferenceEditor } from './late-parts.tsx'

/** Laws and documents named with an answer. */
export function References({ question, answer, edit }: ExtrasProps) {
  const t = useMessages()
  const title = question.reference === 'required' ? t('answering.reference.asked') : t('answering.reference.optional')
  return (
    <fieldset className={styles['extras']}>
      <legend className={styles['legend']}>{title}</legend>
      <ReferenceEditor
        base={`${question.id}-reference`}
        references={answer.references ?? []}
        max={20}
        onChange={(references) =>
          edit.change(({ references: _before, ...rest }) =>
            references.length === 0 ? rest : { ...rest, references: [...references] },
          )
        }
      />
    </fieldset>
  )
}
