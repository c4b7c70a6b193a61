import { AlignmentType, FootnoteReferenceRun, Paragraph, type FileChild } from 'docx'
import { ChartRun } from 'docx/charts'
import type { ChartBlock } from '#shared/summary/document.ts'
import { isRightToLeft } from './layout.ts'
import { paragraph, words, type Paper } from './text.ts'

/** Dark, middle and light of one hue and grey: told apart in print and without colour vision. */
const colours = ['0D5560', '6FAAB0', 'C9C6BD']

/** A chart that Word can edit, described in words for those who do not see it. Its numbers stand in the table or text beside it. */
export function chartOf(
  paper: Paper,
  block: ChartBlock,
  number: number,
  note: number | undefined,
): readonly FileChild[] {
  const caption = `${paper.text('label.figure')} ${number}. ${block.title}`
  const categories = block.categories.map((category) => wrap(category))
  const isStacked = block.series.length > 1
  const run = new ChartRun({
    type: 'bar',
    categories,
    series: block.series.map(({ name, values }, at) => ({
      name,
      // A zero in a stack has no bar, and its label would stand on its neighbour's edge.
      values: isStacked ? values.map((value) => (value === 0 ? null : value)) : values,
      color: colours[at] ?? '767B80',
      ...(isStacked && at === 0 && { dataLabels: { value: true, font: { color: 'FFFFFF', size: 8 } } }),
    })),
    stacking: isStacked ? 'stacked' : 'none',
    gapWidth: 45,
    legend: isStacked ? { position: 'bottom' } : false,
    font: { name: 'Times New Roman', color: '1D2125' },
    dataLabels: { value: true, font: { size: 8 } },
    // The first category stands on top; in a paper read from the right, bars grow from the right.
    // From zero, always: else 149 would look three times as much as 134.
    categoryAxis: { reverseOrder: true, font: { size: 8 } },
    valueAxis: {
      minimum: 0,
      gridlines: false,
      visible: false,
      ...(isRightToLeft(paper.locale) && { reverseOrder: true }),
    },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width: 600, height: heightOf(categories, isStacked) },
    altText: { name: caption, title: caption, description: block.description },
  })
  const reference = note === undefined ? [] : [new FootnoteReferenceRun(note)]
  return [
    paragraph(paper, { style: 'Caption', children: [words(paper, caption, { bold: true }), ...reference] }),
    // Not in a paragraph of its direction: LibreOffice would write the digits of its numbers backwards.
    new Paragraph({ alignment: AlignmentType.CENTER, children: [run] }),
  ]
}

/** Letters in one line of a label, and lines of a label: long labels would leave no room for the bars. */
const lineLength = 34
const mostLines = 3

function wrap(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= mostLines ? lines.join('\n') : `${lines.slice(0, mostLines).join('\n')} …`
}

/** In pixels: every label gets the room its lines need. */
function heightOf(categories: readonly string[], isStacked: boolean): number {
  const lines = Math.max(...categories.map((category) => category.split('\n').length))
  return (isStacked ? 60 : 30) + categories.length * Math.max(26, 6 + 13 * lines)
}
