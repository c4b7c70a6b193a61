import { renderToStaticMarkup } from 'react-dom/server'
import { catalogue as ar } from '#client/i18n/catalogue-ar.ts'
import { catalogue as en } from '#client/i18n/catalogue-en.ts'
import { catalogue as fr } from '#client/i18n/catalogue-fr.ts'
import { GivenLanguage } from '#client/i18n/given-language.tsx'
import '#client/ui/tokens.css'
import '#client/ui/base.css'
import '#client/ui/print.css'
import { DocumentedPage } from './documented-page.tsx'
import { ExplorerPage } from './explorer-page.tsx'
import { IndicatorPage } from './indicator-page.tsx'
import { LandingPage } from './landing-page.tsx'
import { MissingPage } from './missing-page.tsx'
import type { PageInput } from '#shared/contract/page-input.ts'
import { PageContext, pageOf } from './page-words.ts'
import { PublicShell } from './public-shell.tsx'
import { ReplyPage } from './reply-page.tsx'

const catalogues = { ar, en, fr }

/** The whole document of a public page. It needs no script: tabs and filters are links and a form. */
export function renderPage(input: PageInput): string {
  const page = pageOf(input)
  const markup = renderToStaticMarkup(
    <GivenLanguage locale={input.locale} catalogue={catalogues[input.locale]}>
      <PageContext value={page}>
        <PublicShell>{contentOf(input)}</PublicShell>
      </PageContext>
    </GivenLanguage>,
  )
  return `<!doctype html>${markup}`
}

function contentOf(input: PageInput) {
  switch (input.kind) {
    case 'landing':
      return <LandingPage explorer={input.explorer} />
    case 'explorer':
      return (
        <ExplorerPage
          explorer={input.explorer}
          words={input.words}
          base={input.audience === 'public' ? '/data' : '/submitted/data'}
        />
      )
    case 'indicator':
      return <IndicatorPage indicator={input.indicator} view={input.view} />
    case 'reply':
      return <ReplyPage reply={input.reply} version={input.version} texts={input.texts} />
    case 'documented':
      return <DocumentedPage records={input.records} replies={input.replies} />
    case 'missing':
      return <MissingPage />
  }
}
