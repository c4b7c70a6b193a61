import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CompleteLocale } from '#shared/text/locale.ts'
import { useLanguage } from '#client/i18n/messages.tsx'

export interface StateName {
  /** ISO 3166-1 alpha-3. */
  readonly code: string
  readonly name: string
  /** Regional group of the General Assembly; empty for observer States. */
  readonly group: string
}

export interface States {
  /** All 193 Member States and the observers, in the alphabetical order of the language in use. Empty until fetched. */
  readonly all: readonly StateName[]
  /** Name in the language in use; the code until the names are there. */
  readonly nameOf: (code: string) => string
  readonly groupOf: (code: string) => string
}

const loaders = import.meta.glob<StateFile>('./states/*.json', { import: 'default' })

/** By code: name and regional group; written by scripts/client-states.ts. */
type StateFile = Readonly<Record<string, readonly [string, string]>>

/** Names of States come from the one reviewed list, never from the browser. */
export function useStates(): States {
  const { locale, formats } = useLanguage()
  const names = useQuery({ queryKey: ['state-names', locale], queryFn: () => load(locale), staleTime: Infinity })
  return useMemo(() => {
    const byCode = names.data ?? {}
    const all = Object.entries(byCode).map(([code, [name, group]]) => ({ code, name, group }))
    return {
      all: all.toSorted((a, b) => formats.compare(a.name, b.name)),
      nameOf: (code) => byCode[code]?.[0] ?? code,
      groupOf: (code) => byCode[code]?.[1] ?? '',
    }
  }, [names.data, formats])
}

async function load(locale: CompleteLocale): Promise<StateFile> {
  const loader = loaders[`./states/${locale}.json`]
  if (loader === undefined) throw new Error(`client/api/states/${locale}.json is missing: run npm run codegen.`)
  return loader()
}
