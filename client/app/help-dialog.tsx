import { useMessages } from '#client/i18n/messages.tsx'
import type { MessageKey } from '#client/i18n/message-keys.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import styles from './help-dialog.module.css'

const ofTeams = ['saving', 'team', 'reasons', 'submitting', 'contact'] as const
const ofSecretariat = ['opening', 'following', 'reviewing', 'releasing'] as const

const keys: readonly { readonly keys: readonly string[]; readonly does: MessageKey }[] = [
  { keys: ['Tab'], does: 'help.keys.next' },
  { keys: ['Shift', 'Tab'], does: 'help.keys.previous' },
  { keys: ['Ctrl', 'S'], does: 'help.keys.save' },
  { keys: ['Ctrl', 'K'], does: 'help.keys.find' },
  { keys: ['Ctrl', 'Enter'], does: 'help.keys.details' },
  { keys: ['Enter'], does: 'help.keys.down' },
  { keys: ['Shift', 'Enter'], does: 'help.keys.up' },
  { keys: ['Shift', '↓ → ↑ ←'], does: 'help.keys.select' },
  { keys: ['Ctrl', 'C'], does: 'help.keys.copy' },
  { keys: ['Ctrl', 'V'], does: 'help.keys.paste' },
  { keys: ['Ctrl', 'Z'], does: 'help.keys.undo' },
  { keys: ['Esc'], does: 'help.keys.escape' },
]

/** Whose questions are answered, and who answers others. */
interface Asking {
  readonly isSecretariat: boolean
  readonly contact: string | undefined
}

interface HelpDialogProps extends Asking {
  readonly topic: 'help' | 'keyboard'
  readonly onClose: () => void
}

/** Help over the page, which stays as it is: answers to the commonest questions, or the list of keys. */
export function HelpDialog({ topic, onClose, ...who }: HelpDialogProps) {
  const t = useMessages()
  return (
    <Dialog title={topic === 'help' ? t('app.getHelp') : t('help.keyboardTitle')} open onClose={onClose}>
      {topic === 'help' ? <Questions {...who} /> : <Keys />}
    </Dialog>
  )
}

function Questions({ isSecretariat, contact }: Asking) {
  const t = useMessages()
  const questions = isSecretariat ? ofSecretariat : ofTeams
  return (
    <>
      {questions.map((question) => (
        <section key={question}>
          <h3>{t(`help.${question}`)}</h3>
          <p>{t(`help.${question}Answer`)}</p>
        </section>
      ))}
      {contact !== undefined && (
        <p>
          {t('help.address')} <a href={`mailto:${contact}`}>{contact}</a>
        </p>
      )}
    </>
  )
}

function Keys() {
  const t = useMessages()
  return (
    <table className={styles['keys']}>
      <caption className="visually-hidden">{t('help.keyboardTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('help.keys.key')}</th>
          <th scope="col">{t('help.keys.does')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ keys: combination, does }) => (
          <tr key={does}>
            <th scope="row" dir="ltr">
              {combination.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{t(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
