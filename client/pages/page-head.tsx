import { isCompleteLocale, locales } from '#shared/text/locale.ts'
import { kindOf } from './page-kinds.tsx'
import { addressOf, usePage, type Page } from './page-words.ts'

/** The page's own address in a language. */
export function inLanguage(address: string, locale: string): string {
  const [path = '', search = ''] = address.split('?')
  return addressOf(path, { ...Object.fromEntries(new URLSearchParams(search)), locale })
}

/** What is not there has no address of its own, and what is not public is not for search engines. */
function isPublic({ input }: Page): boolean {
  const kind = kindOf(input)
  return input.kind !== 'missing' && kind.isBare !== true && kind.isSubmitted?.(input) !== true
}

/** Everything that stands in the head of a document: title, description, previews, styles, scripts, other languages. */
export function PageHead() {
  const page = usePage()
  const { styles, scripts, installation } = page.input
  const kind = kindOf(page.input)
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="description" content={kind.description(page, page.input)} />
      <title>{`${kind.title(page, page.input)} – ${installation.name}`}</title>
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      {kind.isBare && <base target="_blank" />}
      {styles.map((sheet) => (
        <link key={sheet} rel="stylesheet" href={sheet} />
      ))}
      {[...(kind.isBare ? [] : ['person']), ...(kind.scripts ?? [])].map(
        (name) => scripts[name] !== undefined && <script key={name} type="module" src={scripts[name]} />,
      )}
      {isPublic(page) ? <Findable /> : <meta name="robots" content="noindex" />}
    </head>
  )
}

/** For search engines and for previews of links: one address per language, and what a preview shows. */
function Findable() {
  const page = usePage()
  const { input } = page
  const kind = kindOf(input)
  const own = input.origin + inLanguage(input.address, input.locale)
  const image = kind.preview?.(page, input)
  const embedding = kind.embedding?.(page, input)
  return (
    <>
      <link rel="canonical" href={own} />
      {locales.filter(isCompleteLocale).map((other) => (
        <link key={other} rel="alternate" hrefLang={other} href={input.origin + inLanguage(input.address, other)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={input.origin + input.address} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={input.installation.name} />
      <meta property="og:title" content={kind.title(page, input)} />
      <meta property="og:description" content={kind.description(page, input)} />
      <meta property="og:url" content={own} />
      <meta property="og:locale" content={input.locale} />
      {image !== undefined && (
        <>
          <meta property="og:image" content={input.origin + image} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {embedding !== undefined && (
        <link
          rel="alternate"
          type="application/json+oembed"
          href={input.origin + embedding}
          title={kind.title(page, input)}
        />
      )}
    </>
  )
}
