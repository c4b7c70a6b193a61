import type { ReactNode } from 'react'

/** A part of a picture: its marks, and how much room they take. */
export interface Block {
  readonly height: number
  readonly marks: ReactNode
}
