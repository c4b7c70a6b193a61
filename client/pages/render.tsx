import { renderToStaticMarkup } from 'react-dom/server'
import { catalogue as ar } from '#client/i18n/catalogue-ar.ts'
import { catalogue as en } from '#client/i18n/catalogue-en.ts'
import { catalogue as fr } from '#client/i18n/catalogue-fr.ts'
import { GivenLanguage } from '#client/i18n/given-language.tsx'
import '#client/ui/tokens.css'
import '#client/ui/base.css'
import '#client/ui/print.css'
import './figures/paint.css'
import type { PageInput } from '#shared/contract/page-input.ts'
import { citationWriters, type CitationFormat } from './citation.ts'
import { embeddingOf } from './embedding.ts'
import { Picture } from './figures/picture.tsx'
import { viewFile } from './indicator/view-files.ts'
import type { FileTable } from './indicator/view-table.ts'
import { kindOf } from './page-kinds.tsx'
import { PageContext, pageOf } from './page-words.ts'
import { BareShell, PublicShell } from './public-shell.tsx'

const catalogues = { ar, en, fr }

/** The whole document of a public page. It needs no script: tabs and filters are links and a form. */
export function renderPage(input: PageInput): string {
  const page = pageOf(input)
  const kind = kindOf(input)
  const Shell = kind.isBare ? BareShell : PublicShell
  const markup = renderToStaticMarkup(
    <GivenLanguage locale={input.locale} catalogue={catalogues[input.locale]}>
      <PageContext value={page}>
        <Shell>{kind.draw(input)}</Shell>
      </PageContext>
    </GivenLanguage>,
  )
  const dataset = kind.dataset?.(page, input)
  return `<!doctype html>${dataset === undefined ? markup : withDataset(markup, dataset)}`
}

/** A block of data in the head: nothing is run, and no text in it can end it. */
function withDataset(markup: string, dataset: object): string {
  const json = JSON.stringify(dataset).replaceAll('<', '\\u003c')
  return markup.replace('</head>', () => `<script type="application/ld+json">${json}</script></head>`)
}

/** A view of an indicator as an SVG document of its own; `preview` fits the 1200 × 630 of social media. */
export function renderPicture(input: PageInput, form: 'whole' | 'preview'): string {
  if (input.kind !== 'indicator') throw new Error(`A ${input.kind} page has no picture.`)
  return renderToStaticMarkup(<Picture page={pageOf(input)} content={input} isPreview={form === 'preview'} />)
}

/** A table of the view that an indicator page shows, as the lines of a file; `undefined` where the view has no such table. */
export function renderTable(input: PageInput, name: string | undefined): FileTable | undefined {
  if (input.kind !== 'indicator') throw new Error(`A ${input.kind} page has no tables of a view.`)
  return viewFile(pageOf(input), input, name)
}

/** A citation of what an indicator page shows, in a format of literature programs. */
export function renderCitation(input: PageInput, format: CitationFormat): string {
  if (input.kind !== 'indicator') throw new Error(`A ${input.kind} page has no citation.`)
  return citationWriters[format](pageOf(input), input)
}

/** How another site may embed what an indicator page shows (oEmbed). */
export function renderEmbedding(input: PageInput, room: Parameters<typeof embeddingOf>[2]): object {
  if (input.kind !== 'indicator') throw new Error(`A ${input.kind} page is not embedded.`)
  return embeddingOf(pageOf(input), input, room)
}
