import { evaluateReply } from '#shared/form/evaluate.ts'
import { releaseLevels } from '#shared/reply/release-level.ts'
import type { Tx } from '#server/platform/database/transaction.ts'
import { planOf } from '../definitions/index.ts'
import { levelsOf, withoutSmall, type Submitted } from '../indicators/index.ts'
import { replaceSilence, type SilenceRow } from './silence-queries.ts'

/**
 * Keeps which questions of a submission were left open and which were not asked, by release level: what is not public
 * stays so even where nothing was said, and what was asked because of a withheld count does not tell it. In the
 * submission's transaction, beside its answers.
 */
export async function projectSilence(tx: Tx, submitted: Submitted): Promise<void> {
  const full = silenceOf(submitted, submitted.answers)
  const { answers } = await withoutSmall(tx, submitted)
  const open = answers === submitted.answers ? full : silenceOf(submitted, answers)
  const isSame = JSON.stringify(full) === JSON.stringify(open)
  const rows = isSame
    ? full.map((row) => ({ ...row, audience: 'all' as const }))
    : [
        ...full.map((row) => ({ ...row, audience: 'secretariat' as const })),
        ...open.map((row) => ({ ...row, audience: 'public' as const })),
      ]
  await replaceSilence(tx, submitted, rows)
}

/**
 * Asked is what these answers make it; said is what was said, whoever may read it. A level is there as soon as one answer
 * has it: that a State has replied is as public as its most public answer.
 */
function silenceOf(submitted: Submitted, read: Submitted['answers']): readonly Omit<SilenceRow, 'audience'>[] {
  const { version, answers, referenceYear } = submitted
  const { asked, plan } = evaluateReply(planOf(version), { answers: read, referenceYear })
  const levelOf = levelsOf(submitted)
  const places = plan.questions.map(({ id }, slot) => {
    const said = answers[id]
    const standing = said?.value || said?.nonAnswer ? 'said' : asked[slot] === 1 ? 'blank' : 'not-asked'
    return { id, standing, level: levelOf(id) }
  })
  return releaseLevels.flatMap((level) => {
    const own = places.filter((one) => one.level === level)
    const ids = (standing: string) => own.filter((one) => one.standing === standing).map(({ id }) => id)
    return ids('said').length === 0 ? [] : [{ level, blank: ids('blank'), notAsked: ids('not-asked') }]
  })
}
