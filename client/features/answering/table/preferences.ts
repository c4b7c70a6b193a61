import { useState } from 'react'

/** A wish of the person about tables, kept in this browser; lasts as long as the page where storage is forbidden. */
export function usePreference(
  name: 'rows-one-by-one' | 'arrows-stay' | 'last-figures',
  fallback: boolean,
): readonly [boolean, (on: boolean) => void] {
  const key = `pillar.table.${name}`
  const [on, setOn] = useState(() => read(key) ?? fallback)
  return [
    on,
    (next) => {
      setOn(next)
      write(key, next)
    },
  ]
}

function read(key: string): boolean | undefined {
  try {
    const stored = localStorage.getItem(key)
    return stored === null ? undefined : stored === 'yes'
  } catch {
    return undefined // storage forbidden
  }
}

function write(key: string, on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'yes' : 'no')
  } catch {
    return // storage forbidden: the wish lasts as long as the page
  }
}
