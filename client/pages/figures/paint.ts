/** Colours of drawings. On a page they are design tokens and follow light and dark; a picture carries its own. */
export interface Paint {
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly strong: string
  readonly accent: string
  /** Lines of compared series; each also has dashes and a name, so that none rests on colour. */
  readonly series: readonly string[]
}

export const screenPaint: Paint = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  soft: 'var(--ink-soft)',
  line: 'var(--line)',
  strong: 'var(--line-strong)',
  accent: 'var(--accent)',
  series: [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `var(--series-${place})`),
}

export const picturePaint: Paint = {
  paper: '#ffffff',
  ink: '#1d2125',
  soft: '#535b63',
  line: '#d9d7d0',
  strong: '#767b80',
  accent: '#0d5560',
  series: ['#0d5560', '#b3541e', '#5b3f8c', '#2b6138', '#8a1c4a', '#1f5fa8', '#7a5c00', '#4d4d4d'],
}

/** The five tones of tiles, light to dark, each with the ink that can be read on it. */
export const tones = [
  { fill: '#e6f0f1', ink: '#1d2125' },
  { fill: '#b6d6da', ink: '#1d2125' },
  { fill: '#7fb4bb', ink: '#1d2125' },
  { fill: '#2f7a85', ink: '#ffffff' },
  { fill: '#083b43', ink: '#ffffff' },
] as const

/** Dashes of compared series, in the order of their colours. */
export const dashes = ['', '7 4', '2 3', '10 3 2 3', '', '7 4', '2 3', '10 3 2 3'] as const
