import type { VariableReply, VariablesReply } from '#shared/contract/analysis.ts'
import { usePage } from '../page-words.ts'
import { withoutBounds } from './address.ts'

interface VariableOptionsProps {
  readonly variables: VariablesReply
  /** What is chosen now: it stays in the list even where the list would not name it (a single cell, another cycle). */
  readonly also?: VariableReply | undefined
}

/** Everything that may be counted by: groups of States, indicators, then the questions section by section. */
export function VariableOptions({ variables, also }: VariableOptionsProps) {
  const { t } = usePage()
  const chosen = also && withoutBounds(also.variable)
  return (
    <>
      {also && chosen !== undefined && !isListed(variables, chosen) && (
        <option value={chosen}>{[also.label, also.part, also.cycle].filter(Boolean).join(' – ')}</option>
      )}
      <optgroup label={t('analysis.divisions')}>
        {variables.divisions.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </optgroup>
      {variables.questions.map(({ section, questions }) => (
        <optgroup key={`${section} ${questions[0]?.id ?? ''}`} label={section}>
          {questions.map(({ id, label, parts }) => [
            <option key={id} value={id}>
              {label}
            </option>,
            ...parts.map((part) => (
              <option key={part.variable} value={part.variable}>
                {`– ${label}: ${part.label}`}
              </option>
            )),
          ])}
        </optgroup>
      ))}
      <optgroup label={t('explorer')}>
        {variables.indicators.map(({ id, label }) => (
          <option key={id} value={id}>
            {`${id} ${label}`}
          </option>
        ))}
      </optgroup>
    </>
  )
}

function isListed({ questions, indicators, divisions }: VariablesReply, variable: string): boolean {
  if ([...indicators, ...divisions].some(({ id }) => id === variable)) return true
  const all = questions.flatMap((section) => section.questions)
  return all.some(({ id, parts }) => id === variable || parts.some((part) => part.variable === variable))
}
