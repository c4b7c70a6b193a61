import { useState } from 'react'
import type { ParagraphBlock, Standing } from '#shared/summary/document.ts'
import { isWorded } from '#shared/summary/loose-numbers.ts'
import { isUndecided } from '#shared/summary/undecided.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { Tag, type TagTone } from '#client/ui/tag.tsx'
import { MoveAndDrop, type BlockProps } from './move-and-drop.tsx'
import { EditText } from './edit-text.tsx'
import type { Written } from './use-draft.ts'
import { placeOf } from './use-publishing.ts'
import { textOfRuns } from './text-of-runs.ts'
import styles from './summaries.module.css'

const tones: Readonly<Record<Standing, TagTone>> = {
  proposed: 'todo',
  accepted: 'finished',
  edited: 'attention',
  own: 'attention',
}

/** A paragraph with its figures as links to what they rest on, and everything that can be done with it. */
export function ParagraphCard(props: BlockProps & { readonly block: ParagraphBlock }) {
  const { t, locale } = useLanguage()
  const { block, number, write, reload } = props
  const [doing, setDoing] = useState<'edit' | 'add'>()
  const [isCompared, setCompared] = useState(false)
  const standing = block.standing ?? 'proposed'
  const isNew = doing === 'add'
  async function save(text: string): Promise<Written> {
    if (!isNew && text === textOfRuns(block.runs)) return { isSaved: true }
    return write(isNew ? { op: 'add', after: block.id, text } : { op: 'edit', paragraph: block.id, text })
  }
  return (
    <section
      id={placeOf(block.id)}
      tabIndex={-1}
      className={styles['card']}
      aria-label={t('drafts.paragraph', { number })}
      data-standing={standing}
    >
      <p className={styles['name']} lang={locale} dir="auto">
        {t('drafts.paragraph', { number })} <Tag tone={tones[standing]}>{t(`drafts.standing.${standing}`)}</Tag>
      </p>
      {(doing !== 'edit' || isCompared) && <Text {...props} />}
      {props.stale.length > 0 && <StaleLine {...props} />}
      {doing === undefined ? (
        <Steps {...props} onDo={setDoing} />
      ) : (
        <EditText
          id={`${doing}-${block.id}`}
          label={t(doing === 'edit' ? 'drafts.editLabel' : 'drafts.addLabel', { number })}
          text={doing === 'edit' ? textOfRuns(block.runs) : ''}
          {...(doing === 'edit' && !isWorded(block) && { before: block.runs })}
          hasFigures={doing === 'edit' && block.runs.some((run) => typeof run !== 'string')}
          onSave={save}
          onReload={() => {
            // What somebody else wrote meanwhile is read beside what is typed, before it is overwritten.
            setCompared(true)
            reload()
          }}
          onLeave={() => {
            setCompared(false)
            setDoing(undefined)
          }}
        />
      )}
    </section>
  )
}

/** What can be done with a paragraph while nobody types. */
function Steps({ block, change, onDo }: BlockProps & { readonly onDo: (doing: 'edit' | 'add') => void }) {
  const { t, locale } = useLanguage()
  return (
    <div className={styles['actions']} lang={locale}>
      {isUndecided(block) && (
        <Button look="secondary" onClick={() => change({ op: 'accept', paragraph: block.id })}>
          {t('drafts.accept')}
        </Button>
      )}
      <Button look="quiet" onClick={() => onDo('edit')}>
        {t('drafts.edit')}
      </Button>
      <MoveAndDrop id={block.id} change={change} />
      <Button look="quiet" onClick={() => onDo('add')}>
        {t('drafts.add')}
      </Button>
    </div>
  )
}

function Text({ block, draft, stale }: BlockProps & { readonly block: ParagraphBlock }) {
  const old = new Set(stale.map(({ figure }) => figure))
  return (
    <p className={styles['text']}>
      {block.runs.map((run, at) =>
        typeof run === 'string' ? (
          run
        ) : (
          <a
            key={`${at}-${run.figure}`}
            className={styles['chip']}
            data-stale={old.has(run.figure) ? '' : undefined}
            href={`/figures/${draft.cycle}/${encodeURIComponent(run.figure)}?edition=${draft.edition}&locale=${draft.locale}`}
            target="_blank"
            rel="noreferrer"
          >
            {run.text}
          </a>
        ),
      )}
    </p>
  )
}

/** Old and new value of every figure that has gone stale, and the step to take the new ones. */
function StaleLine({ block, stale, change }: BlockProps & { readonly block: ParagraphBlock }) {
  const { t, locale } = useLanguage()
  return (
    <div className={styles['stale']} lang={locale} dir="auto">
      <ul>
        {stale.map(({ figure, before, now }) => (
          <li key={figure}>{t('drafts.changedFigure', { before, now })}</li>
        ))}
      </ul>
      <Button look="secondary" onClick={() => change({ op: 'renew', paragraph: block.id })}>
        {t('drafts.renew')}
      </Button>
    </div>
  )
}
