import type { Block } from './block.ts'
import { fontsFor, isArabic } from './fonts.ts'
import { anchor, fromStart, type Drawing } from './frame.ts'
import { directed, textLines } from './text-lines.ts'

interface WordsProps {
  readonly drawing: Drawing
  readonly text: string
  readonly size: number
  readonly color: string
  readonly bold?: boolean
  /** Lines beyond this many are left out, with an ellipsis. */
  readonly most?: number
}

/** A text in a picture, broken into lines, from the start of the line. */
export function wordsBlock({ drawing, text, size, color, bold = false, most = 4 }: WordsProps): Block {
  const all = textLines(text, drawing.width, size * (bold ? 1.06 : 1))
  const lines = all.length > most ? [...all.slice(0, most - 1), `${all[most - 1] ?? ''} …`] : all
  const step = Math.round(size * (drawing.rightToLeft ? 1.6 : 1.35))
  return {
    height: lines.length * step,
    marks: lines.map((line, at) => (
      <text
        key={`${at} ${line}`}
        x={fromStart(drawing, 0)}
        y={at * step + size}
        textAnchor={anchor(drawing, 'start')}
        fontSize={size}
        fontWeight={bold ? 700 : 400}
        fill={color}
        fontFamily={fontsFor(line)}
      >
        {directed(line, isArabic(line) ? 'rtl' : 'ltr')}
      </text>
    )),
  }
}
