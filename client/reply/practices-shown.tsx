import { Link } from 'wouter'
import { practiceFates, practicesOf, type PlannedPractice } from '#shared/analysis/practices-of.ts'
import type { ReleaseLevels } from '#shared/reply/release-level.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from './reply-context.tsx'
import { addressOf, useFindQuestion } from './use-find-question.ts'
import { useSubmittable } from './use-submittable.ts'

interface PracticesShownProps {
  readonly levels: ReleaseLevels
  readonly without?: readonly string[]
}

const nothingLeftOut: readonly string[] = []

/** Which practices the public is shown with the State's consent, and which not and why. Nothing where none is told. */
export function PracticesShown({ levels, without = nothingLeftOut }: PracticesShownProps) {
  const t = useMessages()
  const { version } = useOpenReply().store
  const practices = practicesOf(version, useSubmittable(without), levels)
  if (practices.length === 0) return null
  return (
    <>
      <h3>{t('checking.practices')}</h3>
      {practiceFates.map((fate) => {
        const same = practices.filter((practice) => practice.fate === fate)
        if (same.length === 0) return null
        return (
          <div key={fate}>
            <p>{t(`checking.practice.${fate}`, { count: same.length })}</p>
            <ul>
              {same.map((practice) => (
                <PracticeLine key={`${practice.question} ${practice.place}`} practice={practice} />
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

function PracticeLine({ practice: { question, title } }: { readonly practice: PlannedPractice }) {
  const t = useMessages()
  const { cycle } = useOpenReply()
  const found = useFindQuestion()(question)
  if (found === undefined) return null
  return (
    <li>
      <Link href={addressOf(cycle.key, found)}>
        {found.number} <bdi>{title ?? t('checking.practiceUntitled')}</bdi>
      </Link>
    </li>
  )
}
