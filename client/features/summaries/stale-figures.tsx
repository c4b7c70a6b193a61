import { useEffect, useRef } from 'react'
import { paragraphNumbers, type Block, type SummaryDocument } from '#shared/summary/document.ts'
import type { StaleFigure, SummaryChange, SummaryReply } from '#shared/contract/summaries.ts'
import { useLanguage, type Translate } from '#client/i18n/messages.tsx'
import { Banner } from '#client/ui/banner.tsx'
import { Button } from '#client/ui/button.tsx'
import { Disclosure } from '#client/ui/disclosure.tsx'
import { labelOfFigure } from './label-of-figure.ts'
import styles from './stale-figures.module.css'
import type { Drafting } from './use-draft.ts'

interface StaleFiguresProps {
  readonly draft: SummaryReply
  readonly drafting: Drafting
}

/** Changes that one request may hold. */
const mostAtOnce = 100

/** Every figure that reads differently now, with the old value and the new one: taken one by one, or all, before publishing. */
export function StaleFigures({ draft, drafting }: StaleFiguresProps) {
  const { t } = useLanguage()
  const start = useRef<HTMLDivElement>(null)
  const { heldBack, change, publish, saving } = drafting
  useEffect(() => {
    if (heldBack) start.current?.focus()
  }, [heldBack])
  const places = [...Map.groupBy(draft.stale, ({ paragraph }) => paragraph)]
  function takeAll(): void {
    const changes = places.map(([paragraph]): SummaryChange => ({ op: 'renew', paragraph }))
    for (let at = 0; at < changes.length; at += mostAtOnce) change(...changes.slice(at, at + mostAtOnce))
  }
  return (
    <div ref={start} tabIndex={-1} className={styles['start']}>
      <Banner tone="warning" title={t('drafts.stale', { count: draft.stale.length })} announce="politely">
        <p>{t(heldBack ? 'drafts.heldBack' : 'drafts.staleHow')}</p>
        <div className={styles['steps']}>
          <Button busy={saving} onClick={takeAll}>
            {t('drafts.renewAll')}
          </Button>
          <Button
            look="secondary"
            busy={saving}
            onClick={() => {
              takeAll()
              publish()
            }}
          >
            {t('drafts.renewAndPublish')}
          </Button>
        </div>
        <Disclosure summary={t('drafts.staleList', { count: places.length })} open={heldBack || places.length <= 5}>
          <ul className={styles['places']}>
            {places.map(([paragraph, figures]) => (
              <StalePlace
                key={paragraph}
                name={nameIn(draft.document, paragraph, t)}
                block={blockIn(draft.document, paragraph)}
                figures={figures}
                locale={draft.locale}
                onTake={() => change({ op: 'renew', paragraph })}
              />
            ))}
          </ul>
        </Disclosure>
      </Banner>
    </div>
  )
}

interface StalePlaceProps {
  readonly name: string
  readonly block: Block | undefined
  readonly figures: readonly StaleFigure[]
  readonly locale: string
  readonly onTake: () => void
}

function StalePlace({ name, block, figures, locale, onTake }: StalePlaceProps) {
  const { t } = useLanguage()
  return (
    <li>
      <div>
        <bdi className={styles['place']} lang={locale}>
          {name}
        </bdi>
        <ul>
          {figures.map(({ figure, before, now }, at) => (
            <li key={`${figure ?? ''} ${at}`}>
              <Label text={labelOfFigure(block, figure)} locale={locale} />
              {t('drafts.changedFigure', { before, now })}
            </li>
          ))}
        </ul>
      </div>
      <Button look="secondary" onClick={onTake}>
        {t('drafts.take', { count: figures.length })}
        <span className="visually-hidden">: {name}</span>
      </Button>
    </li>
  )
}

function Label({ text, locale }: { readonly text: string | undefined; readonly locale: string }) {
  if (text === undefined) return null
  return (
    <>
      <bdi lang={locale}>{text}</bdi>
      {': '}
    </>
  )
}

/** How a place of the draft is called: the number of a paragraph, or the caption of what stands there. */
function nameIn(document: SummaryDocument, id: string, t: Translate): string {
  const number = paragraphNumbers(document.blocks).get(id)
  if (number !== undefined) return t('drafts.paragraph', { number })
  const name = captionOf(blockIn(document, id))
  if (document.blocks.some((block) => block.id === id)) return name ?? id
  return t('drafts.inAnnex', { name: name ?? t('drafts.annexText') })
}

function blockIn({ blocks, annexes }: SummaryDocument, id: string): Block | undefined {
  return [...blocks, ...annexes].find((block) => block.id === id)
}

function captionOf(block: Block | undefined): string | undefined {
  if (block?.kind === 'table') return block.caption
  if (block?.kind === 'chart') return block.title
  return block?.kind === 'quotes' ? block.intro : undefined
}
