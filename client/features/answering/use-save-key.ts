import { useEffect, useState } from 'react'

/** Counts how often Ctrl/Cmd+S was pressed; answers are sent at once. The browser's own "save page" stays out of the way. */
export function useSaveKey(save: () => void): number {
  const [pressed, setPressed] = useState(0)
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      save()
      setPressed((times) => times + 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [save])
  return pressed
}
