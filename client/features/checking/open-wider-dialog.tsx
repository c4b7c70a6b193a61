import { textKeys } from '#shared/definition/text-keys.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useMessages } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import { useFindQuestion } from '#client/reply/use-find-question.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { standOf } from './stand-of.ts'
import type { Asking } from './use-asking.ts'

/** Asked before submitted answers are opened to more readers: which, how many, and to whom, from now on. */
export function OpenWiderDialog({ asking }: { readonly asking: Asking }) {
  const t = useMessages()
  const nameOf = usePlaceName()
  const { summary } = useOpenReply()
  const { asked, error, confirm, cancel } = asking
  if (!asked) return null
  const { effect, level, place } = asked
  const said = { answers: effect?.opens ?? 0, revision: summary.revision, level: t(`terms.seenBy.${level}`) }
  return (
    <Dialog title={t('checking.open.title', { name: nameOf(place) })} open onClose={cancel}>
      {error !== null && effect === undefined && <ProblemNotice error={error} />}
      {error === null && effect === undefined && <Skeleton lines={2} />}
      {effect && (
        <>
          <p>{t('checking.open.now', said)}</p>
          {standOf(summary) === 'correcting' && <p>{t('checking.open.correction')}</p>}
          <p>{t('checking.open.back')}</p>
        </>
      )}
      <Actions>
        {effect && <Button onClick={confirm}>{t('checking.open.confirm')}</Button>}
        <Button look="quiet" onClick={cancel}>
          {t('ui.cancel')}
        </Button>
      </Actions>
    </Dialog>
  )
}

/** Title of a section, or number and label of a question. */
function usePlaceName(): (place: string) => string {
  const { text } = useOpenReply()
  const find = useFindQuestion()
  return (place) => {
    const found = find(place)
    if (!found) return text(textKeys.sectionTitle(place)) ?? place
    return `${found.number} ${text(textKeys.question(place, 'label')) ?? place}`
  }
}
