import type { ReactNode } from 'react'
import type { NarrativesReply } from '#shared/contract/narratives.ts'
import { usePage } from '../page-words.ts'
import fields from '../form.module.css'

interface OfferedProps<Of extends keyof NarrativesReply['offered']> {
  readonly offered: Pick<NarrativesReply['offered'], Of>
  readonly chosen: string | undefined
}

interface CycleFilterProps extends OfferedProps<'cycles'> {
  /** Where one cycle at a time is shown, any of them is no choice. */
  readonly isOneOnly?: boolean
}

export function CycleFilter({ offered, chosen, isOneOnly = false }: CycleFilterProps) {
  const { t } = usePage()
  return (
    <Filter name="cycle" label={t('cycle')} chosen={chosen} isNeeded={isOneOnly}>
      {offered.cycles.map(({ key, title }) => (
        <option key={key} value={key}>
          {title}
        </option>
      ))}
    </Filter>
  )
}

/** Groups of States; all of them together is what no choice means. */
export function GroupFilter({ offered, chosen }: OfferedProps<'groups'>) {
  const { t } = usePage()
  return (
    <Filter name="group" label={t('group')} chosen={chosen}>
      {offered.groups
        .filter(({ id }) => id !== 'world')
        .map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
    </Filter>
  )
}

/** Pillar or heading, in one list. */
export function SubjectFilter({ offered, chosen }: OfferedProps<'pillars'>) {
  const { t } = usePage()
  return (
    <Filter name="subject" label={t('narratives.subject')} chosen={chosen}>
      {offered.pillars.map(({ id, label, headings }) => (
        <optgroup key={id} label={`${id} ${label}`}>
          <option value={id}>{t('narratives.wholePillar', { pillar: id })}</option>
          {headings.map((heading) => (
            <option key={heading.id} value={heading.id}>
              {`${heading.id} ${heading.label}`}
            </option>
          ))}
        </optgroup>
      ))}
    </Filter>
  )
}

interface FilterProps {
  readonly name: string
  readonly label: string
  readonly chosen: string | undefined
  /** One of them is always chosen. */
  readonly isNeeded?: boolean
  readonly children: ReactNode
}

export function Filter({ name, label, chosen, isNeeded = false, children }: FilterProps) {
  const { t } = usePage()
  return (
    <label>
      <span>{label}</span>
      <select className={fields['field']} name={name} id={`choose-${name}`} defaultValue={chosen ?? ''}>
        {!isNeeded && <option value="">{t('narratives.any')}</option>}
        {children}
      </select>
    </label>
  )
}
