import type { PageInput } from '#shared/contract/page-input.ts'
import { AnalysisPage } from './analysis/analysis-page.tsx'
import { SavedPage } from './analysis/saved-page.tsx'
import { permalinkOf } from './citation.ts'
import { ChallengesPage } from './narratives/challenges-page.tsx'
import { NarrativesPage } from './narratives/narratives-page.tsx'
import { DocumentedPage } from './documented-page.tsx'
import { EmbeddedPage } from './embedded-page.tsx'
import { ExplorerPage } from './explorer-page.tsx'
import { IndicatorPage } from './indicator-page.tsx'
import { stateOf } from './indicator/address.ts'
import { LandingPage } from './landing-page.tsx'
import { MissingPage } from './missing-page.tsx'
import type { ContentOf, Kind, PageKind } from './page-kind.ts'
import { addressOf } from './page-words.ts'
import { ReplyPage } from './reply-page.tsx'
import { AboutPage } from './site/about-page.tsx'
import { ComparePage } from './site/compare-page.tsx'
import { StatePage } from './site/state-page.tsx'
import { StatesPage } from './site/states-page.tsx'
import { DocumentPage } from './summaries/document-page.tsx'
import { DocumentsPage } from './summaries/documents-page.tsx'
import { FigurePage } from './summaries/figure-page.tsx'
import { WithdrawnPage } from './summaries/withdrawn-page.tsx'
import { datasetOf, datasetOfIndicator } from './releases/dataset.ts'
import { DownloadsPage } from './releases/downloads-page.tsx'
import { ReleasePage } from './releases/release-page.tsx'
import { UsingPage } from './releases/using-page.tsx'

/** Every kind of public page. A room adds one line for each of its own; the type checker names what is missing. */
const pageKinds: { readonly [K in Kind]: PageKind<K> } = {
  landing: {
    title: ({ t }) => t('explorerTitle'),
    description: ({ t }) => t('explorerLead'),
    draw: (content) => <LandingPage {...content} />,
  },
  explorer: {
    title: ({ t }) => t('explorer'),
    description: ({ t }) => t('explorerLead'),
    draw: (content) => <ExplorerPage {...content} />,
    isSubmitted: ({ audience }) => audience === 'secretariat',
  },
  indicator: {
    title: (_page, { indicator }) => `${indicator.id} ${indicator.name}`,
    description: (_page, { indicator }) => indicator.definition,
    draw: (content) => <IndicatorPage content={content} />,
    scripts: ['indicator'],
    preview: ({ link }, content) => link(`/data/${content.indicator.id}/preview.png`, stateOf(content)),
    dataset: datasetOfIndicator,
    embedding: (page, content) => addressOf('/oembed', { url: permalinkOf(page, content) }),
    isSubmitted: ({ indicator }) => indicator.shown.audience === 'secretariat',
  },
  embedded: {
    title: (_page, { indicator }) => `${indicator.id} ${indicator.name}`,
    description: (_page, { indicator }) => indicator.definition,
    draw: (content) => <EmbeddedPage content={{ ...content, kind: 'indicator' }} />,
    isBare: true,
  },
  reply: {
    title: ({ t, stateName }, { reply }) =>
      t('replyTitle', { state: stateName(reply.state), cycle: reply.cycle.title }),
    description: ({ t }) => t('replyPart'),
    draw: ({ reply, version, texts }) => <ReplyPage reply={reply} version={version} texts={texts} />,
    isDocumented: ({ reply }) => reply.cycle.provenance === 'documented',
  },
  documented: {
    title: ({ t }) => t('documentedTitle'),
    description: ({ t }) => t('documentedLead'),
    draw: ({ records, replies }) => <DocumentedPage records={records} replies={replies} />,
    isDocumented: () => true,
  },
  analysis: {
    title: ({ t }, { saved }) => saved?.title ?? t('analysis.title'),
    description: ({ t }) => t('analysis.lead'),
    draw: (content) => <AnalysisPage content={content} />,
    scripts: ['analysis'],
    isSubmitted: ({ analysis }) => analysis.audience === 'secretariat',
  },
  analyses: {
    title: ({ t }) => t('analysis.saved'),
    description: ({ t }) => t('analysis.lead'),
    draw: ({ analyses }) => <SavedPage analyses={analyses} />,
    scripts: ['analysis'],
    isSubmitted: () => true,
  },
  document: {
    title: (_page, { document }) => document.title,
    description: (_page, { document }) => document.subtitle,
    draw: (content) => <DocumentPage content={content} />,
  },
  withdrawnDocument: {
    title: (_page, { title }) => title,
    description: ({ t, formats }, { withdrawnAt }) =>
      t('summaryWithdrawn', { date: formats.day(withdrawnAt.slice(0, 10)) }),
    draw: (content) => <WithdrawnPage content={content} />,
  },
  documents: {
    title: ({ t }) => t('summaryDocuments'),
    description: ({ t }) => t('summaryDocumentsLead'),
    draw: ({ scopes }) => <DocumentsPage scopes={scopes} />,
  },
  figure: {
    title: (_, { figure }) => figure.title,
    description: ({ t }) => t('summaryFigureDescription'),
    draw: ({ figure }) => <FigurePage figure={figure} />,
  },
  states: {
    title: ({ t }) => t('states.title'),
    description: ({ t }) => t('states.lead'),
    draw: (content) => <StatesPage {...content} />,
  },
  state: {
    title: ({ stateName }, { state }) => stateName(state),
    description: ({ t, stateName }, { state }) => t('state.lead', { state: stateName(state) }),
    draw: (content) => <StatePage {...content} />,
  },
  compare: {
    title: ({ t }) => t('compare.heading'),
    description: ({ t }) => t('compare.lead'),
    draw: (content) => <ComparePage {...content} />,
    scripts: ['indicator'],
  },
  about: {
    title: ({ t }) => t('about.title'),
    description: ({ t }) => t('about.lead'),
    draw: (content) => <AboutPage {...content} />,
  },
  narratives: {
    title: ({ t }, { narratives }) =>
      narratives.q === '' ? t('narratives.title') : `${narratives.q} – ${t('narratives.title')}`,
    description: ({ t }) => t('narratives.lead'),
    draw: ({ narratives }) => <NarrativesPage narratives={narratives} />,
    isSubmitted: ({ narratives }) => narratives.audience === 'secretariat',
  },
  challenges: {
    title: ({ t }) => t('narratives.challenges'),
    description: ({ t }) => t('narratives.challengesLead'),
    draw: ({ overview }) => <ChallengesPage overview={overview} />,
    isSubmitted: ({ overview }) => overview.audience === 'secretariat',
  },
  downloads: {
    title: ({ t }) => t('releases.downloads'),
    description: ({ t }) => t('releases.downloadsLead'),
    draw: (content) => <DownloadsPage content={content} />,
  },
  release: {
    title: ({ t }, { release }) => t('releases.title', { name: release.name }),
    description: ({ t }) => t('releases.lead'),
    draw: (content) => <ReleasePage content={content} />,
    dataset: datasetOf,
  },
  using: {
    title: ({ t }) => t('releases.using'),
    description: ({ t }) => t('releases.usingLead'),
    draw: (content) => <UsingPage content={content} />,
  },
  missing: {
    title: ({ t }) => t('missingTitle'),
    description: ({ t }) => t('missingText'),
    draw: () => <MissingPage />,
  },
}

/** A page's own kind, ready to be asked. */
export function kindOf<K extends Kind>(input: PageInput & ContentOf<K>): PageKind<K> {
  return pageKinds[input.kind]
}
