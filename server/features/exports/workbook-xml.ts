/** A cell of a sheet: text is text, a number is a number, and nothing is nothing. */
export type SheetCell = string | number | null

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The beginning of a sheet: its direction, its head that stays in sight, its columns. */
export function sheetStart({
  heads,
  rightToLeft,
}: {
  readonly heads: readonly string[]
  readonly rightToLeft: boolean
}): string {
  const direction = rightToLeft ? ' rightToLeft="1"' : ''
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView${direction} workbookViewId="0">${pane}</sheetView></sheetViews><cols><col min="1" max="${heads.length}" width="18" customWidth="1"/></cols><sheetData>`
}

export const sheetEnd = '</sheetData></worksheet>'

/** A row at a place that counts from 1, in one of the two looks of `partsOf`: 0 for figures, 1 for the head. */
export function sheetRow(at: number, cells: readonly SheetCell[], look: 0 | 1 = 0): string {
  const inner = cells.map((cell, column) => cellXml(`${columnName(column)}${at}`, cell, look)).join('')
  return `<row r="${at}">${inner}</row>`
}

function cellXml(place: string, cell: SheetCell, look: 0 | 1): string {
  if (cell === null || cell === '') return ''
  const styled = look === 0 ? '' : ` s="${look}"`
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"${styled}><v>${cell}</v></c>`
  // The format has no way to write what is not a finite number: it is a text, which says what it was.
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${xmlText(String(cell))}</t></is></c>`
}

/** A, B, … Z, AA, AB, …: the name of a column that is counted from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** Most letters (UTF-16 units) that a cell holds: spreadsheets call a workbook with a longer text damaged. */
export const mostLetters = 32_767

/** A text as long as a cell can hold it. One that is longer ends with the mark, which says where the whole of it is. */
export function fitted(text: string, cutMark: string): string {
  if (text.length <= mostLetters) return text
  // Half a letter of two units is not kept.
  return text.slice(0, mostLetters - cutMark.length).replace(/[\uD800-\uDBFF]$/, '') + cutMark
}

/** What looks like the format's own way to write a letter (`_x003D_`, ECMA-376, 22.9.2.19) is written so that it stays. */
export function literally(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Letters that XML cannot carry, or would change, are written in the format's own way: `_x000D_`. */
function xmlText(text: string): string {
  return literally(text.toWellFormed())
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(
      // oxlint-disable-next-line no-control-regex -- these are what is looked for
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
}

function attributeText(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;')
}

/** What a workbook of so many sheets needs besides them. */
export function partsOf(name: string, sheets: number): ReadonlyMap<string, string> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const types = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  )
  const named = numbers.map(
    (n) => `<sheet name="${attributeText(n === 1 ? name : `${name} ${n}`)}" sheetId="${n}" r:id="rId${n}"/>`,
  )
  const links = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  )
  const ours = (parts: readonly string[]): string => parts.join('')
  return new Map([
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${ours(named)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packages}/relationships">${ours(links)}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', stylesXml],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${ours(types)}</Types>`,
    ],
  ])
}

/** Two looks: plain, and bold for the head. */
const stylesXml = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`
