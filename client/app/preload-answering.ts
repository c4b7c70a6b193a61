import { useEffect } from 'react'
import { useRoute } from 'wouter'
import { wantSentences } from '#client/i18n/sentences.ts'

/** While somebody looks at the task list, fetches the program of the page they will most likely open next. */
export function usePreloadAnswering(): void {
  const [onTaskList] = useRoute('/cycles/:cycle')
  useEffect(() => {
    if (!onTaskList) return
    const timer = setTimeout(() => void preload(), 1000)
    return () => clearTimeout(timer)
  }, [onTaskList])
}

async function preload(): Promise<void> {
  await Promise.all([import('#client/features/answering/answering-page.tsx'), wantSentences(['answering'])])
}
