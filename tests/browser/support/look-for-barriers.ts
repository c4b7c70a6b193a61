import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const standard = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** What shuts people out of the page as it stands: breaches of WCAG 2.2 AA that a program can find, and scrolling sideways. */
export async function lookForBarriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standard).analyze()
  const breaches = violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => `      ${node.target.join(' ')}: ${node.any[0]?.message ?? ''}`)
    return `  ${id}: ${help} (${nodes.length} places)\n${places.join('\n')}`
  })
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return undefined
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.scrollWidth > clientWidth)
    const innermost = wide.filter((one) => !wide.some((other) => one !== other && one.contains(other)))
    const places = innermost.slice(0, 3).map((one) => one.outerHTML.slice(0, 200))
    return `  scrolls sideways: ${scrollWidth} px of content in ${clientWidth} px\n    ${places.join('\n    ')}`
  })
  return sideways === undefined ? breaches : [...breaches, sideways]
}
