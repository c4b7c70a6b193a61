import type { Block, Quote, QuotesBlock } from '#shared/summary/document.ts'
import type { SummaryFacts } from '#shared/summary/facts.ts'
import { quotableOf } from '#shared/summary/quote-practices.ts'
import type { Material } from './compose-document.ts'
import { quoteOf } from './write-blocks.ts'
import { writePattern } from './write-pattern.ts'

/** Whether a State lets exactly this text be quoted, as these facts stand. */
export function isQuotable({ state, question, title, text }: Quote, facts: SummaryFacts): boolean {
  return quotableOf(facts, state, question).some((practice) => practice.title === title && practice.text === text)
}

/** A quotation as it is, or the practice the State describes in its place by now; nothing where there is none. */
export function renewQuote(quote: Quote, { facts, wording }: Material): Quote | undefined {
  if (isQuotable(quote, facts)) return quote
  const [now] = quotableOf(facts, quote.state, quote.question)
  return now && quoteOf(now, wording)
}

/** The blocks without quotations that are not public in the edition in force; how many are left out stays visible. */
export function withoutWithdrawn(blocks: readonly Block[], inForce: Material): readonly Block[] {
  return blocks.map((block) => (block.kind === 'quotes' ? keepPublic(block, inForce) : block))
}

function keepPublic(block: QuotesBlock, { facts, wording }: Material): QuotesBlock {
  const quotes = block.quotes.filter((quote) => isQuotable(quote, facts))
  const count = block.quotes.length - quotes.length
  if (count === 0) return block
  return { ...block, quotes, note: writePattern(wording.text('quotes.withdrawn'), wording.locale, { count }) }
}
