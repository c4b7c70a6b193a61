import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { PendingButton } from './pending-button.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Form({ onSend }: { readonly onSend: () => void }) {
  const [pending, setPending] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
        setTimeout(() => setPending(true))
      }}
    >
      <input aria-label="Name" />
      <PendingButton type="submit" pending={pending} pendingLabel="Publishing…">
        Publish
      </PendingButton>
    </form>
  )
}

test('says what it is at, aloud too, and keeps the focus', async () => {
  render(<Form onSend={() => undefined} />)
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }))
  const button = await screen.findByRole('button', { name: 'Publishing…' })
  expect(button.getAttribute('aria-busy')).toBe('true')
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByRole('status').textContent).toBe('Publishing…')
  expect(document.activeElement).toBe(button)
})

test('a double press is one press, before the work is known to have begun and after', async () => {
  const onSend = vi.fn()
  render(<Form onSend={onSend} />)
  await userEvent.dblClick(screen.getByRole('button', { name: 'Publish' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Publishing…' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), '{Enter}')
  expect(onSend).toHaveBeenCalledTimes(1)
})

test('whoever keeps pressing gets through a moment after the work has ended', () => {
  let now = 10_000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const onPress = vi.fn()
  const draw = (pending: boolean) => (
    <PendingButton pending={pending} pendingLabel="Publishing…" onClick={onPress}>
      Publish
    </PendingButton>
  )
  const { rerender } = render(draw(false))
  const pressFor = (milliseconds: number, detail?: number) => {
    for (let passed = 0; passed < milliseconds; passed += 100) {
      now += 100
      act(() => void fireEvent.click(screen.getByRole('button'), { detail: detail ?? 3 + passed / 100 }))
    }
  }
  pressFor(100, 1)
  rerender(draw(true))
  pressFor(2_000)
  rerender(draw(false))
  pressFor(500)
  expect(onPress).toHaveBeenCalledTimes(1)
  pressFor(200)
  expect(onPress).toHaveBeenCalledTimes(2)
  now += 1_000
  pressFor(100, 0)
  expect(onPress).toHaveBeenCalledTimes(3)
  pressFor(500, 0)
  expect(onPress).toHaveBeenCalledTimes(3)
})
