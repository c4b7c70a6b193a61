import { lazyPage } from './lazy-page.ts'

export const EnterPage = lazyPage(() => import('#client/features/sign-in/enter-page.tsx'), 'EnterPage', ['sign-in'])
export const EnterLinkPage = lazyPage(() => import('#client/features/sign-in/enter-link-page.tsx'), 'EnterLinkPage', [
  'sign-in',
])
export const DemoMailPage = lazyPage(() => import('#client/features/sign-in/demo-mail-page.tsx'), 'DemoMailPage', [
  'sign-in',
])

export const InboxPage = lazyPage(() => import('#client/features/home/inbox-page.tsx'), 'InboxPage', ['home'])
export const AnalystPage = lazyPage(() => import('#client/features/home/analyst-page.tsx'), 'AnalystPage', ['home'])
export const StartPage = lazyPage(() => import('#client/features/home/start-page.tsx'), 'StartPage', ['home'])
export const TaskListPage = lazyPage(() => import('#client/features/team/task-list-page.tsx'), 'TaskListPage', [
  'team',
  'answering',
  'answering-later',
])

export const AnsweringPage = lazyPage(() => import('#client/features/answering/answering-page.tsx'), 'AnsweringPage', [
  'answering',
])
export const CheckPage = lazyPage(() => import('#client/features/checking/check-page.tsx'), 'CheckPage', [
  'checking',
  'answering',
  'answering-later',
])
export const PrintPage = lazyPage(() => import('#client/features/checking/print-page.tsx'), 'PrintPage', [
  'checking',
  'answering',
  'answering-later',
  'receipt',
])
export const SubmitPage = lazyPage(() => import('#client/features/submitting/submit-page.tsx'), 'SubmitPage', [
  'submitting',
  'checking',
  'answering',
  'answering-later',
])
export const ReceiptPage = lazyPage(() => import('#client/features/receipt/receipt-page.tsx'), 'ReceiptPage', [
  'receipt',
  'answering',
])

export const CyclesPage = lazyPage(() => import('#client/features/secretariat/cycles-page.tsx'), 'CyclesPage', [
  'secretariat',
])
export const NewCyclePage = lazyPage(() => import('#client/features/secretariat/new-cycle-page.tsx'), 'NewCyclePage', [
  'secretariat',
])
export const BoardPage = lazyPage(() => import('#client/features/secretariat/board-page.tsx'), 'BoardPage', [
  'secretariat',
])
export const SubmittedPage = lazyPage(
  () => import('#client/features/secretariat/submitted-page.tsx'),
  'SubmittedPage',
  ['secretariat', 'answering', 'receipt'],
)
export const ReviewPage = lazyPage(() => import('#client/features/results-review/review-page.tsx'), 'ReviewPage', [
  'results-review',
])
export const ReviewedIndicatorPage = lazyPage(
  () => import('#client/features/results-review/reviewed-indicator-page.tsx'),
  'ReviewedIndicatorPage',
  ['results-review'],
)
export const SummariesPage = lazyPage(() => import('#client/features/summaries/summaries-page.tsx'), 'SummariesPage', [
  'summaries',
])
export const DraftPage = lazyPage(() => import('#client/features/summaries/draft-page.tsx'), 'DraftPage', ['summaries'])
export const ReleasesPage = lazyPage(() => import('#client/features/releases/releases-page.tsx'), 'ReleasesPage', [
  'releases',
])
export const ReleasePage = lazyPage(() => import('#client/features/releases/release-page.tsx'), 'ReleasePage', [
  'releases',
])

/** Not a page: what somebody is asked who signs out with answers unsent. */
export const LeaveDialog = lazyPage(
  () => import('#client/features/leaving/leave-dialog.tsx'),
  'LeaveDialog',
  ['answering-later'],
  null,
)
