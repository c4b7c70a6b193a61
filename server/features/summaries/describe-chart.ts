import type { ChartBlock } from '#shared/summary/document.ts'

/** The whole chart in words, for those who do not see it. */
export function describeChart(
  { title, categories, series }: Omit<ChartBlock, 'description'>,
  notShown: string,
): string {
  const said = categories.map((category, at) => {
    const parts = series.map(({ name, values }) => `${name} ${values[at] ?? notShown}`)
    return `${category}: ${parts.join(', ')}`
  })
  return `${title}. ${said.join('; ')}.`
}
