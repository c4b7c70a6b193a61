import { lazyPage } from './lazy-page.ts'

export const EnterPage = lazyPage(() => import('#client/features/sign-in/enter-page.tsx'), 'EnterPage')
export const EnterLinkPage = lazyPage(() => import('#client/features/sign-in/enter-link-page.tsx'), 'EnterLinkPage')
export const DemoMailPage = lazyPage(() => import('#client/features/sign-in/demo-mail-page.tsx'), 'DemoMailPage')

export const InboxPage = lazyPage(() => import('#client/features/home/inbox-page.tsx'), 'InboxPage')
export const StartPage = lazyPage(() => import('#client/features/home/start-page.tsx'), 'StartPage')
export const TaskListPage = lazyPage(() => import('#client/features/team/task-list-page.tsx'), 'TaskListPage')

export const AnsweringPage = lazyPage(() => import('#client/features/answering/answering-page.tsx'), 'AnsweringPage')
export const CheckPage = lazyPage(() => import('#client/features/checking/check-page.tsx'), 'CheckPage')
export const PrintPage = lazyPage(() => import('#client/features/checking/print-page.tsx'), 'PrintPage')
export const SubmitPage = lazyPage(() => import('#client/features/submitting/submit-page.tsx'), 'SubmitPage')
export const ReceiptPage = lazyPage(() => import('#client/features/receipt/receipt-page.tsx'), 'ReceiptPage')

export const CyclesPage = lazyPage(() => import('#client/features/secretariat/cycles-page.tsx'), 'CyclesPage')
export const NewCyclePage = lazyPage(() => import('#client/features/secretariat/new-cycle-page.tsx'), 'NewCyclePage')
export const BoardPage = lazyPage(() => import('#client/features/secretariat/board-page.tsx'), 'BoardPage')
export const SubmittedPage = lazyPage(() => import('#client/features/secretariat/submitted-page.tsx'), 'SubmittedPage')
