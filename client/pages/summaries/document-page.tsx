import type { DocumentContent } from '#shared/contract/document-page.ts'
import { paragraphNumbers, type Block } from '#shared/summary/document.ts'
import { usePage } from '../page-words.ts'
import { Chart } from './chart.tsx'
import { OtherTexts } from './other-texts.tsx'
import { Paragraph } from './paragraph.tsx'
import { Quotes } from './quotes.tsx'
import { FigureTable } from './figure-table.tsx'
import styles from './document.module.css'
import { Toolbar } from './toolbar.tsx'

/** A document as a page: the same text, numbers and footnotes as its paper, every number a link to what it rests on. */
export function DocumentPage({ content }: { readonly content: DocumentContent }) {
  const { t } = usePage()
  const { document, isPublished } = content
  const isNational = document.kind === 'national'
  return (
    <article className={styles['document']}>
      <header>
        <h1>{document.title}</h1>
        <p className={styles['subtitle']}>{document.subtitle}</p>
        {!isNational && <p className={styles['note']}>{t(isPublished ? 'summaryPublished' : 'summaryGenerated')}</p>}
        {document.edition === 'running' && <p className={styles['note']}>{t('summaryProvisional')}</p>}
        <OtherTexts content={content} locale={document.locale} />
        {document.notices?.map((notice) => (
          <p key={notice} className={styles['notice']} role="note">
            {notice}
          </p>
        ))}
      </header>
      <Toolbar content={content} />
      <Contents blocks={document.blocks} />
      <Blocks blocks={document.blocks} isNumbered={!isNational} />
      {document.annexes.length > 0 && (
        <section className={styles['annexes']} aria-label={t('summaryAnnexes')}>
          <Blocks blocks={document.annexes} isNumbered={false} />
        </section>
      )}
    </article>
  )
}

function Contents({ blocks }: { readonly blocks: readonly Block[] }) {
  const { t } = usePage()
  const parts = blocks.flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [block] : []))
  if (parts.length < 3) return null
  return (
    <nav className={styles['contents']} aria-label={t('summaryContents')} data-print="no">
      <ol>
        {parts.map(({ id, text, level }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly isNumbered: boolean
}

function Blocks({ blocks, isNumbered }: BlocksProps) {
  const numbers = isNumbered ? paragraphNumbers(blocks) : undefined
  return blocks.map((block) => <DrawnBlock key={block.id} block={block} number={numbers?.get(block.id)} />)
}

function DrawnBlock({ block, number }: { readonly block: Block; readonly number: number | undefined }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4'
      return <Heading id={block.id}>{block.text}</Heading>
    }
    case 'paragraph':
      return <Paragraph block={block} number={number} />
    case 'quotes':
      return <Quotes block={block} />
    case 'table':
      return <FigureTable block={block} />
    case 'chart':
      return <Chart block={block} />
    default:
      return block satisfies never
  }
}
