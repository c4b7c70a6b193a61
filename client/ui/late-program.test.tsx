import { cleanup, render, screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { lateProgram, useProgram, type LateProgram } from './late-program.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

interface Program {
  readonly say: string
}

function Page({ program }: { readonly program: LateProgram<Program> }) {
  return <p>{useProgram(program)?.say ?? 'waiting'}</p>
}

test('waits, then is drawn; where it was fetched before, nothing waits', async () => {
  const load = vi.fn(async () => ({ say: 'here' }))
  const program = lateProgram(load)
  render(<Page program={program} />)
  expect(screen.getByText('waiting')).toBeTruthy()
  expect(await screen.findByText('here')).toBeTruthy()
  cleanup()
  render(<Page program={program} />)
  expect(screen.getByText('here')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(1)
})

test('appears as soon as it is there, not after the 300 ms for which React holds back what was suspended', async () => {
  const { promise, resolve } = Promise.withResolvers<Program>()
  render(<Page program={lateProgram(() => promise)} />)
  expect(screen.getByText('waiting')).toBeTruthy()
  resolve({ say: 'here' })
  expect(await screen.findByText('here', {}, { timeout: 200, interval: 5 })).toBeTruthy()
})

class Boundary extends Component<{ readonly children: ReactNode }> {
  override state = { error: '' }
  static getDerivedStateFromError(error: Error) {
    return { error: error.message }
  }
  override render() {
    return this.state.error === '' ? this.props.children : <p>{this.state.error}</p>
  }
}

test('a failed fetch reaches the boundary, and the next reader fetches again', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  let online = false
  const program = lateProgram(async () => {
    if (!online) throw new Error('no line')
    return { say: 'here' }
  })
  const page = (
    <Boundary>
      <Page program={program} />
    </Boundary>
  )
  render(page)
  expect(await screen.findByText('no line')).toBeTruthy()
  cleanup()
  online = true
  render(page)
  expect(await screen.findByText('here')).toBeTruthy()
})
