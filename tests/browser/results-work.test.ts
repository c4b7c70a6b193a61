import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openStage } from './support/stage.ts'

const stage = openStage()
const patient = { timeout: 60_000, interval: 500 }
/** Freezing a cycle and hashing it takes a while on a busy machine. */
const frozen = { timeout: 60_000 }
const cycle = 'annual-2026'
/** Read in a release: nothing that other stories do changes its figures. */
const settled = 'annual-2024'
const reason = 'The figure is four times that of 2024; the State was asked on 3 November and confirms a slip.'

/** The first indicator of the cycle with values that stand out, and the way to them. */
async function openOddValues(page: Page): Promise<string> {
  await page.goto(`/results/review?cycle=${cycle}`)
  await page.getByLabel('Only indicators with values to look at').check()
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('heading', { name: 'Values that stand out' }).waitFor()
  await page.getByRole('button', { name: /^Leave out/ }).first().waitFor() // prettier-ignore
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** States of which the public reads a figure of this indicator. */
async function publicStates(page: Page, indicator: string): Promise<readonly string[]> {
  await page.goto(`/data/${indicator}?cycle=${cycle}&view=table`)
  return page.getByRole('table', { name: 'States, in alphabetical order' }).locator('tbody th').allInnerTexts()
}

describe('values that stand out', () => {
  it('are left out with a reason that everybody reads beside the figure, and taken in again', async () => {
    const elena = await stage.enter('secretariat-officer')
    const indicator = await openOddValues(elena)
    const review = elena.url()
    const open = await publicStates(await stage.visitor(), indicator)
    const odd = await elena.locator('tbody th[scope=row]').allInnerTexts()
    const state = odd.find((name) => open.includes(name)) ?? ''
    expect(state, 'a State whose odd value is public').not.toBe('')
    const row = elena.getByRole('row', { name: new RegExp(`^${state}`) })

    await row.getByRole('button', { name: /^Leave out/ }).click()
    const dialog = elena.getByRole('dialog', { name: `Leave ${state} out of group figures` })
    await dialog.getByLabel('Reason, as it will be published').fill('odd')
    await dialog.getByRole('button', { name: 'Leave out and publish the reason' }).click()
    await dialog.getByText('Give a reason of at least ten characters').first().waitFor()
    await dialog.getByLabel('Reason, as it will be published').fill(reason)
    let sent = 0
    await elena.route('**/review/*/indicators/*/*', async (route) => {
      sent += 1
      await dialog.locator('button[aria-busy=true]', { hasText: 'Leaving out…' }).waitFor()
      await route.continue()
    })
    await dialog.getByRole('button', { name: 'Leave out and publish the reason' }).dblclick()
    await elena.getByText('Recorded. Group figures follow in a few seconds.').waitFor()
    await row.getByText(reason).waitFor()
    expect(sent, 'requests of a double press').toBe(1)

    const reader = await stage.visitor({ javaScript: false })
    await expect
      .poll(async () => {
        await reader.goto(`/data/${indicator}?cycle=${cycle}&view=table`)
        return reader.getByRole('main').innerText()
      }, patient)
      .toContain(reason)

    await elena.unroute('**/review/*/indicators/*/*')
    await elena.goto(review)
    await row.getByRole('button', { name: /^Take back/ }).click()
    await elena.getByText('Recorded. Group figures follow in a few seconds.').waitFor()
    await row.getByRole('button', { name: /^Leave out/ }).waitFor()
  })
})

describe('a release', () => {
  it('is prepared by one person and published by another; withdrawn, it says why', async () => {
    const elena = await stage.enter('secretariat-officer')
    await elena.goto('/secretariat/releases')
    await elena.getByRole('button', { name: 'Prepare a release' }).click()
    await elena.getByLabel('Thematic report 2023: criminal justice system').check()
    const name = await elena.getByLabel('Name', { exact: true }).inputValue()
    await elena.getByRole('button', { name: 'Prepare', exact: true }).click()
    await elena.getByRole('heading', { level: 1, name: `Release ${name}` }).waitFor(frozen)
    await elena.getByText('You prepared this release.').waitFor()
    expect(await elena.getByRole('button', { name: /^Publish/ }).count()).toBe(0)
    const address = `/releases/${name}`
    expect((await elena.request.get(address)).status()).toBe(404)

    const daniel = await stage.enter('secretariat-administrator')
    await daniel.goto(`/secretariat${address.replace('.', '-')}`)
    const ask = daniel.getByRole('dialog', { name: `Publish release ${name}?` })
    await daniel.getByRole('button', { name: 'Publish…' }).press('Enter')
    await ask.getByText(/cannot be changed in place/).waitFor()
    await daniel.keyboard.press('Escape')
    await ask.waitFor({ state: 'hidden' })
    expect((await elena.request.get(address)).status(), 'nobody said yes').toBe(404)
    await daniel.getByRole('button', { name: 'Publish…' }).click()
    await ask.getByRole('button', { name: `Publish release ${name}` }).dblclick()
    await daniel.getByRole('link', { name: 'See it as the public does' }).waitFor(frozen)
    const reader = await stage.visitor({ javaScript: false })
    await expect.poll(async () => (await reader.request.get(address)).status(), patient).toBe(200)

    await daniel.getByRole('button', { name: 'Withdraw' }).click()
    const dialog = daniel.getByRole('dialog', { name: `Withdraw release ${name}` })
    await dialog.getByLabel('Reason').fill('Published for a story, not for readers.')
    await dialog.getByRole('button', { name: 'Withdraw' }).click()
    await daniel.getByText(/Published for a story, not for readers\./).waitFor()
    await expect
      .poll(async () => {
        await reader.goto(address)
        return reader.getByRole('main').innerText()
      }, patient)
      .toContain('Published for a story, not for readers.')
  })
})

describe('a draft', () => {
  const card = (page: Page, number: number) => page.getByRole('region', { name: `Paragraph ${number}`, exact: true })

  it('is accepted, edited and put in order sentence by sentence, and marks the figures that change under it', async () => {
    const elena = await stage.enter('secretariat-officer')
    await elena.goto('/summaries')
    await elena.getByLabel('Cycle').selectOption({ value: cycle })
    await elena.getByRole('button', { name: 'Begin the draft' }).click()
    await elena.waitForURL(/\/summaries\/[0-9a-f-]{36}$/)
    const draft = elena.url()

    await card(elena, 1).getByRole('button', { name: 'Accept', exact: true }).click()
    await card(elena, 1).getByText('Accepted').waitFor()
    await card(elena, 2).getByRole('button', { name: 'Edit' }).click()
    const box = elena.getByLabel('Text of paragraph 2')
    const before = await box.inputValue()
    expect(before).toMatch(/\[\[1: .+\]\]/)
    await box.fill(`As every year: ${before}`)
    await card(elena, 2).getByRole('button', { name: 'Save' }).click()
    await card(elena, 2).getByText('Edited').waitFor()
    const edited = await card(elena, 2).locator('p').nth(1).innerText()
    expect(edited).toMatch(/^As every year: /)
    await card(elena, 2).getByRole('button', { name: 'Move up' }).click()
    await card(elena, 1).getByText('As every year: ').waitFor()

    const indicator = await openOddValues(elena)
    await elena.getByRole('button', { name: /^Leave out/ }).first().click() // prettier-ignore
    const dialog = elena.getByRole('dialog')
    await dialog.getByLabel('Reason, as it will be published').fill(reason)
    await dialog.getByRole('button', { name: 'Leave out and publish the reason' }).click()
    await elena.getByText('Recorded. Group figures follow in a few seconds.').waitFor()
    expect(indicator).toMatch(/^P1-/)
    await expect
      .poll(async () => {
        await elena.goto(draft)
        await card(elena, 1).waitFor()
        return elena.locator('a[data-stale]').count()
      }, patient)
      .toBeGreaterThan(0)
    await elena.getByText(/figures? (has|have) changed since this was written/).waitFor()
    await elena.getByRole('button', { name: 'Take all new figures' }).click()
    await expect.poll(() => elena.locator('a[data-stale]').count(), patient).toBe(0)
    await card(elena, 1).getByText('As every year: ').waitFor()
  })

  it('is published and withdrawn with a reason, which everybody reads in its place', async () => {
    const elena = await stage.enter('secretariat-officer')
    await elena.goto('/summaries')
    // A document that no other story reads.
    await elena.getByLabel('Kind of document').selectOption({ label: 'Brief for an agenda item' })
    await elena.getByLabel('Cycle').selectOption({ value: settled })
    await elena.getByRole('button', { name: 'Begin the draft' }).click()
    await elena.waitForURL(/\/summaries\/[0-9a-f-]{36}$/)
    await elena.getByRole('button', { name: 'Publish', exact: true }).click()
    const ask = elena.getByRole('dialog')
    const address = (await ask.getByRole('link').getAttribute('href')) ?? ''
    await ask.getByRole('button', { name: /^Accept .*publish/ }).click()
    await elena.getByText('This text is public.').waitFor(frozen)

    await elena.getByRole('button', { name: 'Withdraw', exact: true }).click()
    const dialog = elena.getByRole('dialog', { name: 'Withdraw this text?' })
    await dialog.getByLabel('Reason').fill('Written for a story, not for readers.')
    await dialog.getByRole('button', { name: 'Withdraw this text' }).click()
    await elena.getByText(/^This text was withdrawn on/).waitFor()
    const reader = await stage.visitor({ javaScript: false })
    await reader.goto(address)
    const read = await reader.getByRole('main').innerText()
    expect(read).toContain('The secretariat withdrew this document on')
    expect(read).toContain('Written for a story, not for readers.')
    expect(await reader.getByRole('link', { name: /Word/ }).count()).toBe(0)
  })
})
