import { useState } from 'react'
import type { ReviewReply } from '#shared/contract/review.ts'
import { createOwnList, getReview, listOwnLists } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useStates } from '#client/api/use-states.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Disclosure } from '#client/ui/disclosure.tsx'
import { FieldGroup } from '#client/ui/field.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { TextInput } from '#client/ui/text-input.tsx'
import styles from './results-review.module.css'

const empty = { id: '', en: '', fr: '', ar: '' }
const fewest = 3

/** Short name, names in three languages, States, and whether the cycle at hand keeps the list too. */
export function NewList({ cycle }: Pick<ReviewReply, 'cycle'>) {
  const { t } = useLanguage()
  const [names, setNames] = useState(empty)
  const [states, setStates] = useState<ReadonlySet<string>>(new Set())
  const [inCycle, setInCycle] = useState(true)
  const [isIncomplete, setIsIncomplete] = useState(false)
  const make = useCommand(createOwnList, {
    refreshes: [listOwnLists, getReview],
    onDone: () => {
      setNames(empty)
      setStates(new Set())
    },
  })
  const change = (member: keyof typeof empty) => (text: string) => setNames({ ...names, [member]: text })
  function send(): void {
    const { id, en, fr, ar } = names
    const isComplete = /^[a-z0-9][a-z0-9-]{0,30}$/.test(id) && en.trim() !== '' && states.size >= fewest
    setIsIncomplete(!isComplete)
    if (!isComplete) return
    const titles = { en: en.trim(), ...(fr.trim() && { fr: fr.trim() }), ...(ar.trim() && { ar: ar.trim() }) }
    make.mutate({ body: { id, titles, states: [...states], cycles: inCycle ? [cycle.key] : [] } })
  }
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {make.error && <ProblemNotice error={make.error} />}
      <Names names={names} change={change} {...(isIncomplete && { error: t('review.lists.incomplete') })} />
      <ChosenStates chosen={states} onChange={setStates} />
      <label className={styles['check']}>
        <input type="checkbox" checked={inCycle} onChange={(event) => setInCycle(event.currentTarget.checked)} />
        {t('review.lists.thisCycle', { title: cycle.title })}
      </label>
      <Actions>
        <Button type="submit" busy={make.isPending}>
          {t('review.lists.make')}
        </Button>
      </Actions>
    </form>
  )
}

interface NamesProps {
  readonly names: typeof empty
  readonly change: (member: keyof typeof empty) => (text: string) => void
  readonly error?: string
}

function Names({ names, change, error }: NamesProps) {
  const { t } = useLanguage()
  return (
    <>
      <TextInput
        id="list-id"
        label={t('review.lists.id')}
        hint={t('review.lists.idHint')}
        dir="ltr"
        spellCheck={false}
        value={names.id}
        onChange={(event) => change('id')(event.currentTarget.value)}
        {...(error !== undefined && { error })}
      />
      {(['en', 'fr', 'ar'] as const).map((locale) => (
        <TextInput
          key={locale}
          id={`list-title-${locale}`}
          lang={locale}
          label={t(`review.lists.title.${locale}`)}
          value={names[locale]}
          onChange={(event) => change(locale)(event.currentTarget.value)}
        />
      ))}
    </>
  )
}

interface ChosenStatesProps {
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

function ChosenStates({ chosen, onChange }: ChosenStatesProps) {
  const { t } = useLanguage()
  const { all } = useStates()
  return (
    <FieldGroup
      id="list-states"
      label={t('review.lists.choose')}
      hint={t('review.lists.chosen', { count: chosen.size })}
    >
      <Disclosure summary={t('review.lists.choose')}>
        <ul className={styles['states']}>
          {all.map(({ code, name }) => (
            <li key={code}>
              <label className={styles['check']}>
                <input
                  type="checkbox"
                  checked={chosen.has(code)}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange(new Set(checked ? [...chosen, code] : [...chosen].filter((one) => one !== code)))
                  }
                />
                {name}
              </label>
            </li>
          ))}
        </ul>
      </Disclosure>
    </FieldGroup>
  )
}
