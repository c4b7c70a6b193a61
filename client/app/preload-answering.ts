import { useEffect } from 'react'
import { useRoute } from 'wouter'
import { fetchAnswering } from './fetch-answering.ts'

/** While somebody looks at the task list, fetches the program of the page they will most likely open next. */
export function usePreloadAnswering(): void {
  const [onTaskList] = useRoute('/cycles/:cycle')
  useEffect(() => {
    if (!onTaskList) return
    const timer = setTimeout(() => void fetchAnswering(), 1000)
    return () => clearTimeout(timer)
  }, [onTaskList])
}
