import { readFile } from 'node:fs/promises'
import type { Page, Request } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookForBarriers } from './support/look-for-barriers.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

const patient = { timeout: 20_000 }
const capacity = '#prisonCapacity-input'

/** Opens a report, waits until everything it may need was fetched, and takes the network away. */
async function openThenLoseTheNetwork(page: Page): Promise<void> {
  const parts = ['find-dialog', 'checking', 'paste-dialog', 'choices', 'list']
  const arrived = Promise.all(
    parts.map((part) => page.waitForResponse((response) => response.url().includes(`/${part}-`), patient)),
  )
  await page.goto('/cycles/annual-2026')
  await page.locator('main a[href*="/s/"]').first().waitFor()
  await arrived
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
}

const goTo = (page: Page, link: string): Promise<void> => page.getByRole('link', { name: link }).first().click()

describe('a report that was opened, without a network', () => {
  it('has its task list, its sections, its check page and the finding of questions at hand', async () => {
    const page = await stage.enter('japan-focal-point')
    await openThenLoseTheNetwork(page)
    await page.getByText('You are offline. Everything typed here has been sent.').waitFor()
    expect(await lookForBarriers(page)).toEqual([])

    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('combobox', { name: 'Number, words or paragraph' }).fill('official capac')
    await page.getByText(/^\d+ questions? found$/).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/s/justiceFigures/2#prisonCapacity')
    await page.locator(capacity).fill('48 500')
    await page.locator('#save-status[data-save="on-device"]').waitFor()

    await goTo(page, 'Back to the task list')
    await page.getByText('You are offline. 1 answer is kept on this device.').waitFor()
    await goTo(page, 'Crime prevention: policy')
    await page.locator('main input[type=radio]').first().waitFor()
    await goTo(page, 'Back to the task list')
    await goTo(page, 'Check answers')
    await page.getByText('You are offline. 1 answer is kept on this device.').waitFor()
    expect(await page.locator('main').innerText()).toContain('48,500')

    await page.context().setOffline(false)
    await page.getByText('You are offline').waitFor({ state: 'detached' })
    await goTo(page, 'Back to the task list')
    await goTo(page, 'Criminal justice: figures')
    await page.locator('#save-status[data-save="saved"]').waitFor()
    await page.goto('/cycles/annual-2026/s/justiceFigures/2')
    await expect.poll(() => page.locator(capacity).inputValue(), patient).toBe('48,500')
    await page.locator(capacity).fill('')
    await page.locator('#save-status[data-save="saved"]').waitFor()
  })

  it('says why what cannot be done now cannot, and leaves everything in place', async () => {
    const page = await stage.enter('japan-focal-point')
    await openThenLoseTheNetwork(page)
    await goTo(page, 'Check answers')
    const level = page.getByLabel(/^Who may see this section/).first()
    await level.selectOption({ label: 'Public' })
    await page.getByRole('alert').filter({ hasText: 'The server could not be reached' }).waitFor()
    expect(await level.inputValue()).toBe('R1')
  })

  it('tries once and no more, however much is typed, until the network is back', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.clock.install()
    await page.goto('/cycles/annual-2026/s/justiceFigures/2')
    await page.locator(capacity).waitFor()
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    const sent: string[] = []
    page.on('request', (request: Request) => request.url().includes('/api/') && sent.push(request.url()))
    for (const text of ['1', '12', '123', '1234']) {
      await page.locator(capacity).fill(text)
      await page.keyboard.press('ControlOrMeta+S')
      await page.locator('#save-status[data-save="on-device"]').waitFor()
    }
    await page.clock.runFor('10:00')
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(2)

    await page.context().setOffline(false)
    await page.locator('#save-status[data-save="saved"]').waitFor()
    await page.locator(capacity).fill('')
    await page.locator('#save-status[data-save="saved"]').waitFor()
  })

  it('asks what becomes of unsent text when somebody signs out: send, download, keep or discard', async () => {
    const page = await stage.enter('japan-focal-point')
    await openThenLoseTheNetwork(page)
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('combobox', { name: 'Number, words or paragraph' }).fill('official capac')
    await page.getByText(/^\d+ questions? found$/).waitFor()
    await page.keyboard.press('Enter')
    await page.locator(capacity).fill('777')
    await page.locator('#save-status[data-save="on-device"]').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    const asked = page.getByRole('dialog', { name: '1 answer has not been sent' })
    const downloading = page.waitForEvent('download')
    await asked.getByRole('button', { name: 'Download' }).click()
    expect(JSON.parse(await readFile(await (await downloading).path(), 'utf8'))).toMatchObject([
      { question: 'prisonCapacity', answer: { value: { number: '777' } } },
    ])
    await asked.getByRole('button', { name: 'Send and sign out' }).click()
    await asked.getByRole('alert').filter({ hasText: 'Not everything could be sent' }).waitFor()
    expect(await lookForBarriers(page)).toEqual([])

    await asked.getByRole('button', { name: 'Discard' }).click()
    await page.context().setOffline(false)
    await page.locator('#save-status[data-save="saved"]').waitFor()
    await asked.getByRole('button', { name: 'Send and sign out' }).click()
    await page.waitForURL('**/enter')

    const again = await stage.enter('japan-focal-point')
    await again.goto('/cycles/annual-2026/s/justiceFigures/2')
    await expect.poll(() => again.locator(capacity).inputValue(), patient).toBe('777')
    await again.locator(capacity).fill('')
    await again.locator('#save-status[data-save="saved"]').waitFor()
  })
})
