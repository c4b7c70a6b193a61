import { Resvg } from '@resvg/resvg-js'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'

/** One picture to paint. */
export interface PictureOrder {
  readonly id: number
  readonly svg: string
  /** Width in pixels. */
  readonly width: number
}

export interface PaintedPicture {
  readonly id: number
  readonly png?: Uint8Array
  /** Why it could not be painted. */
  readonly fault?: string
}

const weights = [
  ['noto-sans', 'NotoSans'],
  ['noto-sans-arabic', 'NotoSansArabic'],
].flatMap(([folder = '', family = '']) =>
  ['400Regular', '600SemiBold', '700Bold'].map(
    (weight) => `@expo-google-fonts/${folder}/${weight}/${family}_${weight}.ttf`,
  ),
)

/** Fonts of the pictures travel with the program: a picture looks the same on every machine. */
const font = {
  fontFiles: weights.map((file) => fileURLToPath(import.meta.resolve(file))),
  loadSystemFonts: false,
  defaultFontFamily: 'Noto Sans',
}

parentPort?.on('message', ({ id, svg, width }: PictureOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(paint(id, svg, width))
})

function paint(id: number, svg: string, width: number): PaintedPicture {
  try {
    return { id, png: new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng() }
  } catch (error) {
    return { id, fault: String(error) }
  }
}
