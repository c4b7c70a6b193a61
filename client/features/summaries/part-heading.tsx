import { useState } from 'react'
import type { Block } from '#shared/summary/document.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { EditText } from './edit-text.tsx'
import type { BlockProps } from './move-and-drop.tsx'
import styles from './summaries.module.css'

interface PartHeadingProps {
  readonly block: Extract<Block, { kind: 'heading' }>
  readonly write: BlockProps['write']
  readonly reload: BlockProps['reload']
}

/** The heading of a part, and the way to begin it with a paragraph of one's own. */
export function PartHeading({ block, write, reload }: PartHeadingProps) {
  const { t, locale } = useLanguage()
  const [adding, setAdding] = useState(false)
  const Heading = block.level === 1 ? 'h2' : 'h3'
  return (
    <div className={styles['part']}>
      <Heading id={block.id}>{block.text}</Heading>
      {adding ? (
        <EditText
          id={`add-${block.id}`}
          label={t('drafts.addFirst', { part: block.text })}
          text=""
          hasFigures={false}
          onSave={async (text) => write({ op: 'add', after: block.id, text })}
          onReload={reload}
          onLeave={() => setAdding(false)}
        />
      ) : (
        <Button look="quiet" lang={locale} onClick={() => setAdding(true)}>
          {t('drafts.add')}
          <span className="visually-hidden">: {block.text}</span>
        </Button>
      )}
    </div>
  )
}
