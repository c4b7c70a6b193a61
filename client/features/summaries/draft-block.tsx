import type { Block } from '#shared/summary/document.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Button } from '#client/ui/button.tsx'
import { labelOfFigure } from './label-of-figure.ts'
import { MoveAndDrop, type BlockProps } from './move-and-drop.tsx'
import { PartHeading } from './part-heading.tsx'
import { ParagraphCard } from './paragraph-card.tsx'
import styles from './summaries.module.css'

/** One block of a draft: paragraphs can be worked on; tables, charts and quotations kept, moved or dropped. */
export function DraftBlock(props: BlockProps) {
  const { t, locale } = useLanguage()
  const { block, change } = props
  if (block.kind === 'heading') return <PartHeading {...props} block={block} />
  if (block.kind === 'paragraph') return <ParagraphCard {...props} block={block} />
  return (
    <section className={styles['card']} aria-label={nameOf(block)}>
      <p className={styles['name']}>
        <span lang={locale}>{t(`drafts.block.${block.kind}`)}</span> · {nameOf(block)}
      </p>
      {block.kind === 'quotes' && (
        <ul>
          {block.quotes.map(({ state, name, title, language }, at) => (
            <li key={`${state} ${at}`}>
              {name}:{' '}
              <span lang={language} dir="auto">
                {title}
              </span>
            </li>
          ))}
        </ul>
      )}
      {props.stale.length > 0 && (
        <ul lang={locale} dir="auto">
          {props.stale.map(({ figure, before, now }, at) => (
            <li key={`${figure ?? ''} ${at}`}>
              <bdi lang={props.draft.locale}>{labelOfFigure(block, figure)}</bdi>{' '}
              {t('drafts.changedFigure', { before, now })}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['actions']} lang={locale} dir="auto">
        {props.stale.length > 0 && (
          <Button look="secondary" onClick={() => change({ op: 'renew', paragraph: block.id })}>
            {t('drafts.renew')}
          </Button>
        )}
        <MoveAndDrop id={block.id} change={change} />
      </div>
    </section>
  )
}

function nameOf(block: Exclude<Block, { kind: 'heading' | 'paragraph' }>): string {
  if (block.kind === 'table') return block.caption
  return block.kind === 'chart' ? block.title : block.intro
}
