import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openStage } from './support/stage.ts'

const stage = openStage()

const patient = { timeout: 20_000 }
const saved = (page: Page): Promise<void> => page.locator('#save-status[data-save="saved"]').waitFor()

describe('a decision about a report', () => {
  it('to submit is refused with each point that must be fixed and the way there', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/cycles/annual-2026/s/justiceFigures/2')
    const capacity = page.locator('#prisonCapacity-input')
    await capacity.fill('about nine')
    await saved(page)
    await page.goto('/cycles/annual-2026/submit')
    await page.getByLabel('Name').fill('Hanako Sato')
    await page.getByLabel('Title', { exact: true }).fill('Director')
    await page.getByLabel('Ministry or institution').fill('Ministry of Justice')
    await page.getByRole('button', { name: 'Submit Japan: Annual report 2026' }).click()

    const refused = page
      .getByRole('alert')
      .filter({ hasText: '1 point must be fixed before the report can be submitted' })
    await refused.getByRole('link', { name: '5.5 Official capacity of prisons' }).click()
    await page.waitForURL('**/s/justiceFigures/2#prisonCapacity')
    await page.locator('#prisonCapacity-input:focus').fill('')
    await saved(page)
  })

  it('to submit is made once, counts as the receipt counts, and is what the inbox then tells', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/cycles/annual-2026/submit')
    const counted = page.locator('dl').first()
    await counted.waitFor()
    const levels = (await counted.innerText()).match(/no answer|\d+(?= answers?)/g)?.map((one) => Number(one) || 0)
    await page.getByLabel('Name').fill('Hanako Sato')
    await page.getByLabel('Title', { exact: true }).fill('Director')
    await page.getByLabel('Ministry or institution').fill('Ministry of Justice')
    const requests: string[] = []
    await page.route('**/submissions', async (route) => {
      requests.push(route.request().url())
      await page.locator('button[type=submit][aria-busy=true]', { hasText: 'Submitting…' }).waitFor()
      await page.getByRole('status').filter({ hasText: 'Submitting…' }).waitFor({ state: 'attached' })
      await (requests.length === 1 ? route.abort('failed') : route.continue())
    })
    const submit = page.getByRole('button', { name: 'Submit Japan: Annual report 2026' })
    await submit.dblclick()
    await page.getByRole('alert').filter({ hasText: 'the report is submitted once only' }).waitFor()
    expect(await page.getByLabel('Name').inputValue()).toBe('Hanako Sato')
    // Two presses within a blink are one: so the next one comes when the first is over for good.
    await expect.poll(() => submit.click().then(() => requests.length), { ...patient, interval: 700 }).toBe(2)
    await page.waitForURL('**/receipts/*')
    expect(requests.length).toBe(2)
    const [everyone, states, secretariat] = levels ?? []
    await page.getByText(`public: ${everyone}; Member States: ${states}; secretariat only: ${secretariat}`).waitFor()

    await page.getByRole('link', { name: 'Your reports' }).first().click()
    const report = page.getByRole('article', { name: 'Annual report 2026' })
    await report.getByText('Submitted, revision 1').waitFor()
    expect(await report.getByRole('link', { name: 'Continue' }).count()).toBe(0)
    await report.getByRole('link', { name: 'See the receipt' }).click()
    await page.getByRole('button', { name: 'Correct an answer' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Begin the correction' }).click()
    await page.getByText('Next for you').waitFor()
    await page.getByRole('link', { name: 'Your reports' }).first().click()
    await report.getByText('Revision 1 stays official until you submit the correction.').waitFor()
    await report.getByRole('link', { name: 'Go on with the correction' }).click()
    await page.waitForURL('**/cycles/annual-2026')
  })

  it('a correction in which nothing changed is not submitted by mistake, and can be discarded', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/cycles/annual-2026/submit')
    await page.getByText('No answer has changed since revision 1').waitFor()
    expect(await page.getByRole('heading', { name: 'On whose authority' }).count()).toBe(0)
    await page.getByRole('link', { name: 'To the task list' }).click()
    await page.getByRole('button', { name: 'Discard the correction' }).click()
    const dialog = page.getByRole('dialog', { name: 'Discard the correction?' })
    await dialog.getByText('No answer differs from revision 1.').waitFor()
    await dialog.getByRole('button', { name: 'Discard the correction' }).click()
    await page.getByRole('button', { name: 'Correct a submitted answer' }).waitFor()
    expect(await page.getByText('Submitted to the secretariat, revision 1').count()).toBe(1)
    await page.getByRole('button', { name: 'Correct a submitted answer' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Begin the correction' }).click()
    await page.getByRole('button', { name: 'Discard the correction' }).waitFor()
  })

  it('to correct an answer is offered in an open cycle only; a closed one says why not and whom to ask', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/work')
    await page.getByRole('row', { name: 'Annual report 2024' }).getByRole('link').click()
    await page.getByRole('heading', { name: 'If something has to be corrected' }).waitFor()
    const closed = page.getByText('is closed, so no correction can be started here')
    await closed.waitFor()
    expect(await closed.innerText()).toMatch(/Ask the secretariat .*ANNUAL-2024-JPN-\d/)
    expect(await page.getByRole('button', { name: 'Correct an answer' }).count()).toBe(0)
  })
})

describe('a decision about who reads what has been submitted', () => {
  it('to open answers takes effect at once, and so it is asked about; to close them is not, and says that it has', async () => {
    const page = await stage.enter('japan-focal-point')
    const provisional = (await stage.visitor({ javaScript: false })).request
    const read = async () => (await provisional.get('/replies/prevention-2025/JPN?edition=running')).status()
    await page.goto('/cycles/prevention-2025/check')
    const level = page.getByLabel('Who may see this section', { exact: true }).first()
    await level.focus()
    await level.selectOption({ label: 'Public' })
    const asked = page.getByRole('dialog', { name: 'Open “Basic figures” to more people now?' })
    await asked
      .getByText(/^\d+ answers of revision 1, .* opened at once\. From now on they are seen by: Public\.$/)
      .waitFor()
    await page.keyboard.press('Escape')
    await asked.waitFor({ state: 'detached' })
    expect(await level.inputValue()).toBe('R2')
    expect(await level.evaluate((select) => select === document.activeElement)).toBe(true)
    expect(await read()).toBe(404)

    await level.selectOption({ label: 'Public' })
    await asked.getByRole('button', { name: 'Open now' }).click()
    await page.getByRole('status').filter({ hasText: 'were opened. They are now seen by: Public.' }).waitFor({ state: 'attached' }) // prettier-ignore
    await page.getByText(/^The public may see \d+ of your answers\.$/).waitFor()
    await expect.poll(read, patient).toBe(200)

    await level.selectOption({ label: 'Member States' })
    await page.getByRole('status').filter({ hasText: 'were closed at once. They are now seen by: Member States.' }).waitFor({ state: 'attached' }) // prettier-ignore
    await page.getByText('The public may see none of your answers.').waitFor()
    await expect.poll(read, patient).toBe(404)
  })

  it('leaves the receipt as it was; what holds now stands beside it, for the State and for the secretariat', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/cycles/prevention-2025/check')
    await page
      .getByLabel('Who may see this section', { exact: true })
      .first()
      .selectOption({ label: 'Secretariat only' })
    await page.getByRole('status').filter({ hasText: 'were closed at once' }).waitFor({ state: 'attached' })
    await page.goto('/work')
    await page.getByRole('row', { name: 'Thematic report 2025' }).getByRole('link').click()
    await page.getByRole('heading', { name: 'As it stands today' }).waitFor()
    const counts = (await page.locator('main').innerText())
      .match(/secretariat only: \d+/g)
      ?.map((one) => Number(one.slice(18)))
    expect(counts).toHaveLength(2)
    const [submitted = 0, now = 0] = counts ?? []
    expect(now).toBeGreaterThan(submitted)

    const officer = await stage.enter('secretariat-officer')
    await officer.goto(new URL(page.url()).pathname.replace('/receipts/', '/secretariat/submissions/'))
    await officer.getByText('Released to, at the submission: Member States · now: Secretariat only').first().waitFor()
    await officer.getByText(`secretariat only: ${now}.`).waitFor()
    await officer.getByText(`secretariat only: ${submitted}`, { exact: false }).first().waitFor()
  })

  it('concerns, while a correction is open, what is submitted at once and the correction later; both are said', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/cycles/annual-2026/check')
    await page.getByRole('heading', { name: 'Now: revision 1, as submitted' }).waitFor()
    await page.getByRole('heading', { name: 'Later: the correction, once it is submitted' }).waitFor()
    const figures = page.getByRole('region', { name: 'Rule of law: figures' })
    await figures.getByLabel('Who may see this section', { exact: true }).selectOption({ label: 'Member States' })
    // No story answers anything of this section: nothing of it has been submitted, nobody reads more at once, so that nothing is asked.
    await figures.getByText('Changed. It concerns no answer of revision 1.').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('a correction', () => {
  it('is submitted by somebody who sees what it changes, on the authority of before unless they say otherwise', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/cycles/annual-2026/s/justiceFigures/2')
    await page.locator('#prisonCapacity-input').fill('61500')
    await saved(page)
    await page.goto('/cycles/annual-2026/submit')
    await page.getByRole('heading', { name: 'What this correction changes' }).waitFor()
    expect(await page.locator('main').innerText()).toMatch(
      /5\.5 Official capacity of prisons[^]*Revision 1, official[^]*Now\s+61,500/,
    )
    expect(await page.getByLabel('Name').inputValue()).toBe('Hanako Sato')
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Director')
  })
})

describe('a section handed to somebody', () => {
  it('says that the person has not signed in yet, until they have', async () => {
    const page = await stage.enter('japan-focal-point')
    await page.goto('/cycles/annual-2026')
    await page
      .getByRole('button', { name: /^Assign / })
      .last()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Assign sections' })
    await dialog.getByLabel('Name').fill('Kenji Mori')
    await dialog.getByLabel('E-mail address').fill(`kenji.mori.${Date.now()}@moj.example`)
    await dialog.getByLabel('Ministry or institution').fill('Ministry of Justice')
    await dialog.getByRole('button', { name: 'Send the invitation' }).click()
    await page.getByText('Ministry of Justice, Kenji Mori (not signed in yet)').first().waitFor()
  })
})
