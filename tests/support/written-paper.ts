import { inflateRawSync } from 'node:zlib'
import type { SummaryDocument } from '#shared/summary/document.ts'
import { planDocument } from '#shared/summary/plan-document.ts'
import { writeDocument } from '#server/features/summaries/compose-document.ts'
import { writePaper } from '#server/features/summaries/paper/write-paper.ts'
import { inventedMaterial, instrument } from './invented-material.ts'

const wanted = {
  kind: 'theme',
  scope: 'I',
  cycle: 'prevention-2025',
  titleBlock: { symbol: 'E/CN.15/2027/CRP.4' },
} as const
export const addresses = {
  origin: 'https://pillar.example',
  figure: (figure: string) => ({
    address: `https://pillar.example/figures/${encodeURIComponent(figure)}`,
    shown: figure,
  }),
  rule: (figure: string) => `the rule of ${figure.split('~')[0]}`,
  answer: (state: string, question: string) => ({
    address: `https://pillar.example/replies/${state}#${question}`,
    shown: `${state}#${question}`,
  }),
  question: (id: string) => `What about ${id}?`,
}

export interface WrittenPaper {
  readonly document: SummaryDocument
  readonly bytes: Buffer
  /** Texts of the parts of the file, by name. */
  readonly parts: ReadonlyMap<string, string>
}

/** A paper on crime prevention from invented replies, as it would be downloaded. */
export async function paperIn(locale: 'en' | 'ar'): Promise<WrittenPaper> {
  const material = inventedMaterial(locale)
  const document = writeDocument(material, planDocument(material.facts, instrument, wanted), wanted)
  const bytes = Buffer.from(await writePaper(document, addresses))
  return { document, bytes, parts: partsOf(bytes) }
}

/** The words of a paper, without its markup. */
export function textOfPaper(bytes: Buffer): string {
  return (partsOf(bytes).get('word/document.xml') ?? '').replaceAll(/<[^>]+>/g, '')
}

/** The parts of a zip archive by name, from its central directory. */
export function partsOf(zip: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28))
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const isText = /\.(xml|rels)$/.test(name)
    if (isText) parts.set(name, (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
  }
  return parts
}

/** How often a pattern occurs. */
export const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
