import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openStage } from './support/stage.ts'

const stage = openStage()

const newPerson = { name: 'Arta Hoxha', email: 'arta.hoxha@focal-point.alb.example' } as const

/** The latest message to an address, as the folder of unsent mail shows it. */
async function mailTo(page: Page, email: string, subject: RegExp): Promise<string> {
  const message = page
    .getByRole('article')
    .filter({ hasText: email })
    .filter({ has: page.getByRole('heading', { name: subject }) })
  await page.goto('/demo/mail')
  await message.first().waitFor()
  return message.first().innerText()
}

const linkIn = (mail: string): string => /https?:\/\/\S+\/enter\/link#?\S*/.exec(mail)?.[0] ?? ''

describe('the secretariat', () => {
  it('opens a cycle for all Member States and invites a focal point, who signs in by the link', async () => {
    const elena = await stage.enter('secretariat-officer')
    await elena.goto('/secretariat/cycles')
    await elena.getByRole('link', { name: 'Prepare a cycle' }).click()
    await elena.getByLabel('Questionnaire').selectOption({ value: 'kyoto-declaration/annual-core/v1' })
    await elena.getByLabel('Title in English').fill('Annual report 2027')
    await elena.getByLabel('Short name for addresses').fill('annual-2027')
    await elena.getByLabel('Reference year').fill('2026')
    await elena.getByLabel('Opens on').fill('2026-01-10')
    await elena.getByLabel('Due on').fill('2099-04-30')
    await elena.getByRole('button', { name: 'Prepare the cycle' }).click()
    await elena.waitForURL('**/secretariat/cycles/annual-2027')
    await elena.getByRole('button', { name: 'Open the cycle' }).click()
    await elena.getByRole('dialog').getByRole('button', { name: 'Open the cycle' }).click()
    await elena.getByRole('button', { name: 'Close the cycle' }).waitFor()
    expect(await elena.getByRole('table', { name: '193 States' }).locator('tbody tr').count()).toBe(193)

    await elena.getByRole('button', { name: 'Invite – Albania' }).click()
    const dialog = elena.getByRole('dialog', { name: 'Invite a person of Albania' })
    await dialog.getByLabel('Name').fill(newPerson.name)
    await dialog.getByLabel('E-mail address').fill(newPerson.email)
    await dialog.getByRole('button', { name: 'Send the invitation' }).click()
    await elena
      .getByRole('row', { name: /^Albania/ })
      .getByRole('link', { name: newPerson.name })
      .waitFor()

    const arta = await stage.visitor()
    const link = linkIn(await mailTo(arta, newPerson.email, /./))
    expect(link).not.toBe('')
    for (let read = 0; read < 3; read++) expect((await arta.request.get(link)).status()).toBe(200) // as a mail scanner does
    await arta.goto(link)
    await arta.getByRole('button', { name: 'Continue' }).click()
    await arta.waitForURL('**/work')
    await arta.getByText('Annual report 2027').first().waitFor()
  })

  it('offers the new cycle, and begins nowhere with one that nobody has replied to', async () => {
    const elena = await stage.enter('secretariat-officer')
    for (const [page, choice] of [
      ['/secretariat/releases', '#export-cycle'],
      ['/summaries', '#draft-cycle'],
    ] as const) {
      await elena.goto(page)
      await elena.locator(`${choice} option[value=annual-2027]`).waitFor({ state: 'attached' })
      expect(await elena.locator(choice).inputValue()).not.toBe('annual-2027')
    }
    const reader = await stage.visitor({ javaScript: false })
    await reader.goto('/stock-taking/II')
    expect(await reader.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await reader.locator('select[name=cycle]').inputValue()).not.toBe('annual-2027')
  })

  it('lets the same person in by a code, on another device', async () => {
    const arta = await stage.visitor()
    await arta.goto('/enter')
    await arta.getByLabel('E-mail address').fill(newPerson.email)
    await arta.getByRole('button', { name: 'Send me a link and a code' }).click()
    await arta.getByLabel('Six-digit code').waitFor()
    const mail = await mailTo(await stage.visitor(), newPerson.email, /./)
    const [code = ''] = /\b\d{3} ?\d{3}\b/.exec(mail) ?? []
    await arta.getByLabel('Six-digit code').fill(code)
    await arta.getByRole('button', { name: 'Continue' }).click()
    await arta.waitForURL('**/work')
    await arta.getByRole('heading', { level: 1, name: 'Your reports' }).waitFor()
  })

  it('reads what was submitted, and never a draft', async () => {
    const haruka = await stage.enter('japan-focal-point')
    await haruka.goto('/cycles/annual-2026/s/report/1')
    await haruka.locator('main h2').first().waitFor()
    const asked = haruka.waitForResponse((response) => /\/replies\/[^/]+\/answers$/.test(response.url()))
    await haruka.reload()
    const draft = (await asked).url()
    expect((await haruka.request.get(draft)).status()).toBe(200)

    const elena = await stage.enter('secretariat-officer')
    await elena.goto('/secretariat/cycles/annual-2026')
    expect(
      await elena
        .getByRole('row', { name: /^Japan/ })
        .getByRole('link', { name: /revision/ })
        .count(),
    ).toBe(0)
    expect([403, 404]).toContain((await elena.request.get(draft)).status())

    await elena
      .getByRole('link', { name: /, revision 1/ })
      .first()
      .click()
    await elena.getByRole('heading', { level: 1, name: /^Reply of / }).waitFor()
    await elena.getByText('SHA-256').waitFor()
    expect(await elena.getByRole('main').getByRole('heading', { level: 3 }).count(), 'answers').toBeGreaterThan(10)
  })
})
