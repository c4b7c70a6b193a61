import { useState } from 'react'
import { nonAnswers } from '#shared/answer/reasons.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { formatDecimal } from '#client/reply/format-decimal.ts'
import { Button } from '#client/ui/button.tsx'
import { RadioGroup } from '#client/ui/choice-group.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { decided, type PastePlan } from './paste.ts'

export interface PasteDialogProps {
  readonly plan: PastePlan
  readonly onApply: (entries: PastePlan['entries']) => void
  readonly onCancel: () => void
}

/** Says what is off about a pasted block before anything is written. */
export function PasteDialog({ plan, onApply, onCancel }: PasteDialogProps) {
  const { t } = useLanguage()
  const [as, setAs] = useState<'whole' | 'fraction'>()
  const lines = useRemarks(plan)
  const undecided = plan.doubtful.length > 0 && as === undefined
  return (
    <Dialog title={t('answering.paste.title')} open onClose={onCancel}>
      <p>{t('answering.paste.size', { rows: plan.height, columns: plan.width })}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Doubt plan={plan} as={as} onChoose={setAs} />
      <Actions>
        <Button onClick={() => onApply(as === undefined ? plan.entries : decided(plan, as))}>
          {undecided ? t('answering.paste.applyAsTyped') : t('answering.paste.apply')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </Actions>
    </Dialog>
  )
}

function useRemarks(plan: PastePlan): readonly string[] {
  const { t, locale, formats } = useLanguage()
  const examples = formats.list(plan.unreadable.slice(0, 3).map(({ text }) => `\u2068${text}\u2069`))
  const reasons = nonAnswers.flatMap((reason) => {
    const cells = plan.entries.filter(([, cell]) => cell?.nonAnswer === reason).length
    return cells === 0 ? [] : [t('answering.paste.reason', { cells, reason: t(`terms.nonAnswer.${reason}`) })]
  })
  return [
    plan.headerRow || plan.headerColumn ? t('answering.paste.headings') : '',
    plan.totals ? t('answering.paste.totals') : '',
    ...reasons,
    plan.overflow > 0 ? t('answering.paste.overflow', { values: plan.overflow }) : '',
    plan.unreadable.length > 0 ? t('answering.paste.unreadable', { values: plan.unreadable.length, examples }) : '',
    ...plan.disagreeing.map(({ row, stated, sum }) =>
      t('answering.paste.disagree', { row, stated: formatDecimal(stated, locale), sum: formatDecimal(sum, locale) }),
    ),
  ].filter((line) => line !== '')
}

interface DoubtProps {
  readonly plan: PastePlan
  readonly as: 'whole' | 'fraction' | undefined
  readonly onChoose: (as: 'whole' | 'fraction') => void
}

/** `1.234`: asked once for the whole block, as one person wrote it one way. */
function Doubt({ plan, as, onChoose }: DoubtProps) {
  const { t, locale } = useLanguage()
  const [first] = plan.doubtful
  if (first === undefined) return null
  const options = (['whole', 'fraction'] as const).map((one) => ({
    value: one,
    label: (
      <>
        <bdi>{formatDecimal(first[one], locale)}</bdi> {t(`answering.paste.${one}`)}
      </>
    ),
  }))
  return (
    <RadioGroup
      id="paste-doubt"
      label={t('answering.paste.doubt', { typed: first.text, values: plan.doubtful.length })}
      options={options}
      value={as}
      onChange={(value) => onChoose(value === 'whole' ? 'whole' : 'fraction')}
    />
  )
}
