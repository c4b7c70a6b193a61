import { useMessages } from '#client/i18n/messages.tsx'
import { isApiProblem } from './api-problem.ts'

export interface ProblemText {
  readonly title: string
  readonly detail: string | undefined
  /** One line for each wrong place that says more than the problem itself does. */
  readonly errors: readonly string[]
}

/** Words for a failed call: the server's own sentence (it answers in the language asked for), ours when it was not reached. */
export function useProblemText(): (error: unknown) => ProblemText {
  const t = useMessages()
  return (error) => {
    if (!isApiProblem(error)) return { title: t('app.fault'), detail: t('app.faultRemedy'), errors: [] }
    if (error.problem.code === 'network.unreachable')
      return { title: t('app.unreachable'), detail: t('app.unreachableRemedy'), errors: [] }
    const { title, detail, errors = [] } = error.problem
    if (title === '') return { title: t('app.fault'), detail: t('app.faultRemedy'), errors: [] }
    const lines = errors.map(({ message }) => message).filter((line) => line !== `${title}. ${detail}`)
    return { title, detail: detail === title ? undefined : detail, errors: [...new Set(lines)] }
  }
}
