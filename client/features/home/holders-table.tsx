import type { Version } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import { Table } from '#client/ui/table.tsx'

/** Which institution usually has what: the work of handing out sections, done beforehand. */
export function HoldersTable({ version, text }: { readonly version: Version; readonly text: TextOf }) {
  const t = useMessages()
  const holders = countByHolder(version)
  if (holders.length === 0) return null
  return (
    <PageSection title={t('start.holders')}>
      <p>{t('start.holdersLead')}</p>
      <Table caption={t('start.holders')} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t('start.institution')}</th>
            <th scope="col">{t('start.sections')}</th>
            <th scope="col" data-figure="">
              {t('start.questions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {holders.map(({ holder, questions, sections }) => (
            <tr key={holder}>
              <th scope="row">{text(textKeys.code('institution', holder)) ?? holder}</th>
              <td>{sections.map((section) => text(textKeys.sectionTitle(section)) ?? section).join(' · ')}</td>
              <td data-figure="">{questions}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </PageSection>
  )
}

interface HolderCount {
  readonly holder: string
  readonly questions: number
  readonly sections: readonly string[]
}

function countByHolder(version: Version): readonly HolderCount[] {
  const counts = new Map<string, { questions: number; sections: Set<string> }>()
  for (const section of version.sections) {
    for (const holder of section.questions.flatMap((question) => question.holders ?? [])) {
      const count = counts.get(holder) ?? { questions: 0, sections: new Set() }
      counts.set(holder, { questions: count.questions + 1, sections: count.sections.add(section.id) })
    }
  }
  return [...counts]
    .map(([holder, { questions, sections }]) => ({ holder, questions, sections: [...sections] }))
    .toSorted((a, b) => b.questions - a.questions)
}
