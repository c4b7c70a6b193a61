import type { Locator, Page } from 'playwright-core'

/** Copies rows as a spreadsheet does (tabs, line ends with a return) and pastes them with the keyboard at a cell. */
export async function pasteRows(page: Page, cell: Locator, rows: readonly (readonly number[])[]): Promise<void> {
  const text = rows.map((row) => `${row.join('\t')}\r\n`).join('')
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await cell.focus()
  await page.keyboard.press('ControlOrMeta+V')
}
