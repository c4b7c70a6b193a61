import type { CycleReply } from '#shared/contract/cycles.ts'
import type { Version } from '#shared/definition/definition.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { DueLine } from '#client/ui/due-line.tsx'
import { Facts } from '#client/ui/facts.tsx'

export function CycleFacts({ cycle, version }: { readonly cycle: CycleReply; readonly version: Version }) {
  const { t } = useLanguage()
  const questions = version.sections.reduce((sum, section) => sum + section.questions.length, 0)
  return (
    <Facts
      facts={[
        { term: t('start.kind'), value: t(`terms.kind.${cycle.kind}`) },
        { term: t('start.year'), value: cycle.referenceYear },
        { term: t('start.due'), value: <DueLine day={cycle.dueOn} bare /> },
        { term: t('start.size'), value: t('start.sizeValue', { sections: version.sections.length, questions }) },
        {
          term: t('start.time'),
          value: t('start.timeValue', { hours: Math.max(1, Math.round(version.minutes / 60)) }),
        },
      ]}
    />
  )
}
