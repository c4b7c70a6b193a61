import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import type { DocumentScopes } from '#shared/contract/summaries.ts'
import { completeLocales, localeNames, type CompleteLocale } from '#shared/text/locale.ts'
import { createSummary, listDocumentScopes, listSummaries } from '#client/api/endpoints.generated.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { Select } from '#client/ui/select.tsx'
import { draftKinds, scopesFor, type DraftKind } from './scopes.ts'
import styles from './summaries.module.css'

interface Wish {
  readonly kind: DraftKind
  readonly scope: string
  readonly cycle: string
  readonly locale: CompleteLocale
}

/** Which document, of which cycle, about what, in which language. */
export function NewSummaryForm() {
  const { t, locale } = useLanguage()
  const [, goTo] = useLocation()
  const known = useEndpoint(listDocumentScopes, { query: { locale } })
  const [wish, setWish] = useState<Wish>({ kind: 'theme', scope: 'I', cycle: '', locale })
  const begin = useCommand(createSummary, {
    refreshes: [listSummaries],
    onDone: ({ id }) => goTo(`/summaries/${id}`),
  })
  const scopes = scopesFor(wish.kind, known.data?.pillars ?? [], t)
  const cycles = known.data?.cycles ?? []
  const usual = cycles.find(({ hasReplies }) => hasReplies) ?? cycles[0]
  const cycle = wish.cycle === '' ? (usual?.key ?? '') : wish.cycle
  const scope = scopes.some(({ value }) => value === wish.scope) ? wish.scope : (scopes[0]?.value ?? '')
  function send(event: FormEvent): void {
    event.preventDefault()
    begin.mutate({ body: { ...wish, scope, cycle } })
  }
  return (
    <form className={styles['new']} noValidate onSubmit={send}>
      {begin.error && <ProblemNotice error={begin.error} />}
      <Choices wish={{ ...wish, scope, cycle }} scopes={scopes} cycles={cycles} onChange={setWish} />
      <Actions>
        <PendingButton type="submit" pending={begin.isPending} pendingLabel={t('drafts.beginning')}>
          {t('drafts.begin')}
        </PendingButton>
      </Actions>
    </form>
  )
}

interface ChoicesProps {
  readonly wish: Wish
  readonly scopes: readonly Option[]
  readonly cycles: DocumentScopes['cycles']
  readonly onChange: (wish: Wish) => void
}

interface Option {
  readonly value: string
  readonly label: string
}

function Choices({ wish, scopes, cycles, onChange }: ChoicesProps) {
  const { t } = useLanguage()
  const offered: Readonly<Record<keyof Wish, readonly Option[]>> = {
    kind: draftKinds.map((value) => ({ value, label: t(`drafts.kind.${value}`) })),
    scope: scopes,
    cycle: cycles.map(({ key, title, hasReplies }) => ({
      value: key,
      label: hasReplies ? title : t('drafts.noReplies', { title }),
    })),
    locale: completeLocales.map((value) => ({ value, label: localeNames[value] })),
  }
  const labels = {
    kind: 'drafts.kind',
    scope: 'drafts.scope',
    cycle: 'drafts.cycle',
    locale: 'drafts.language',
  } as const
  return (['kind', 'scope', 'cycle', 'locale'] as const).map((field) => (
    <Select
      key={field}
      id={`draft-${field}`}
      label={t(labels[field])}
      options={offered[field]}
      value={wish[field]}
      onChange={(event) => onChange({ ...wish, [field]: event.currentTarget.value })}
    />
  ))
}
