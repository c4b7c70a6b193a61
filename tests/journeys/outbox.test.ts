import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SMTPServer } from 'smtp-server'
import PostalMime from 'postal-mime'
import { withTenant } from '#server/platform/database/transaction.ts'
import { enqueueMail } from '#server/platform/mail/enqueue-mail.ts'
import { mailTopics } from '#server/platform/mail/mail-topics.ts'
import { openMailer } from '#server/platform/mail/mailer.ts'
import { drainOutbox, enqueue, tryFailedAgain, type Topics } from '#server/platform/outbox.ts'
import { readOutboxState } from '#server/platform/outbox-state.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const anyone = { role: 'app_accounts', state: null, personId: null } as const
const leave = (topic: string, payload: object) =>
  withTenant(server.database, anyone, (tx) => enqueue(tx, topic, payload, server.clock.now()))
const drain = (topics: Topics) => drainOutbox(server.database, server.clock, topics)
const latest = () =>
  withTenant(server.database, anyone, (tx) =>
    tx.selectFrom('outbox').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow(),
  )
const attempts = async () => (await latest()).attempts
const leasedUntil = async () => (await latest()).due_at.getTime()

const triesAgain = (holding: object) =>
  withTenant(server.database, anyone, (tx) => tryFailedAgain(tx, 'recompute', holding, server.clock.now()))
/** Work left that has failed once. */
async function failsOnce(payload: object): Promise<void> {
  await leave('recompute', payload)
  await drain({ recompute: () => Promise.reject(new Error('on purpose')) })
}
/** Work that goes on until it is said to end. */
function longWork() {
  const ends = Promise.withResolvers<void>()
  return { work: () => ends.promise, ends }
}

describe('the outbox', () => {
  test('keeps nothing of a transaction that failed', async () => {
    const failing = withTenant(server.database, anyone, async (tx) => {
      await enqueue(tx, 'ring', {}, server.clock.now())
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await drain({ ring: async () => undefined })).toBe(0)
  })

  test('tries again later what failed, and says why', async () => {
    await leave('ring', { bell: 1 })
    let attempts = 0
    const ring: Topics = {
      ring: async () => {
        attempts += 1
        if (attempts < 3) throw new Error('the line is dead')
      },
    }
    await drain(ring)
    expect(await readOutboxState(server.database)).toEqual({ waiting: 1, givenUp: 0, lastError: 'the line is dead' })
    await drain(ring)
    expect(attempts).toBe(1)
    for (const _ of [1, 2, 3]) {
      server.clock.advance({ minutes: 5 })
      await drain(ring)
    }
    expect(attempts).toBe(3)
    expect(await readOutboxState(server.database)).toMatchObject({ waiting: 0 })
  })

  test('gives each entry to one of several workers', async () => {
    for (let bell = 0; bell < 20; bell += 1) await leave('ring', { bell })
    const rung: unknown[] = []
    const ring: Topics = { ring: async (payload) => void rung.push(JSON.stringify(payload)) }
    await Promise.all([drain(ring), drain(ring), drain(ring)])
    expect(rung).toHaveLength(20)
    expect(new Set(rung).size).toBe(20)
  })

  test('leaves for the next start what it may not begin any more', async () => {
    for (const bell of [1, 2, 3]) await leave('ring', { bell })
    const rung: unknown[] = []
    const ring: Topics = { ring: async (payload) => void rung.push(payload) }
    await drainOutbox(server.database, server.clock, ring, { mayGoOn: () => rung.length === 0 })
    expect(rung).toHaveLength(1)
    expect(await drain(ring)).toBe(2)
  })

  test('has a lane for mail, which does not wait for long work begun before it', async () => {
    await leave('recompute', { cycle: 1 })
    await leave('recompute', { cycle: 2 })
    await leave('letter', {})
    const posted: string[] = []
    const end = Promise.withResolvers<void>()
    const topics: Topics = { letter: async () => void posted.push('letter'), recompute: () => end.promise }
    const inLane = (takes: 'these' | 'others') =>
      drainOutbox(server.database, server.clock, topics, { lane: { takes, topics: ['letter'] } })
    const long = inLane('others')
    expect(await inLane('these')).toBe(1)
    expect(posted).toEqual(['letter'])
    end.resolve()
    expect(await long).toBe(2)
  })

  test('gives work that outlasts its lease to nobody else', async () => {
    await leave('recompute', {})
    const end = Promise.withResolvers<void>()
    const topics: Topics = { recompute: () => end.promise }
    const long = drainOutbox(server.database, server.clock, topics, { renewMs: 20 })
    await expect.poll(attempts).toBe(1)
    server.clock.advance({ minutes: 3 })
    await expect.poll(leasedUntil).toBeGreaterThan(server.clock.now().getTime())
    expect(await drain(topics)).toBe(0)
    end.resolve()
    await long
    expect(await readOutboxState(server.database)).toMatchObject({ waiting: 0 })
  })

  test('hears nothing of who comes too late and fails, once another has done the work', async () => {
    await leave('recompute', {})
    const end = Promise.withResolvers<void>()
    const late = drain({ recompute: () => end.promise })
    await expect.poll(attempts).toBe(1)
    server.clock.advance({ minutes: 3 })
    expect(await drain({ recompute: async () => undefined })).toBe(1)
    const before = await latest()
    end.reject(new Error('too late'))
    await late
    expect(await latest()).toEqual(before)
    expect(before).toMatchObject({ attempts: 2, last_error: null })
  })

  test('asked to try again what failed, begins nothing that somebody is trying again already', async () => {
    await failsOnce({ cycle: 1 })
    const { work, ends } = longWork()
    server.clock.advance({ minutes: 1 })
    const retrying = drain({ recompute: work })
    await expect.poll(attempts).toBe(2)
    await triesAgain({ cycle: 1 })
    expect(await drain({ recompute: work })).toBe(0)
    ends.resolve()
    await retrying
    expect(await readOutboxState(server.database)).toMatchObject({ waiting: 0 })
  })

  test('asked to try again what failed, takes what an earlier worker says at last for nobody else’s word', async () => {
    await failsOnce({ cycle: 2 })
    const [early, late] = [longWork(), longWork()]
    server.clock.advance({ minutes: 1 })
    const slow = drain({ recompute: early.work })
    await expect.poll(attempts).toBe(2)
    server.clock.advance({ minutes: 3 })
    await triesAgain({ cycle: 2 })
    const fails = { recompute: () => Promise.reject(new Error('still')) }
    await drain(fails)
    server.clock.advance({ minutes: 1 })
    const next = drain({ recompute: late.work })
    await expect.poll(attempts).toBe(2)
    early.ends.resolve()
    await slow
    expect((await latest()).done_at).toBeNull()
    late.ends.resolve()
    await next
    expect((await latest()).done_at).not.toBeNull()
  })
})

test('mail goes to the mail server, in the reader’s language and direction', async () => {
  const { promise: received, resolve } = Promise.withResolvers<string>()
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let heard = ''
      stream.on('data', (chunk: Buffer) => (heard += chunk.toString()))
      stream.on('end', () => {
        resolve(heard)
        done()
      })
    },
  })
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening))
  const address = smtp.server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const mailer = openMailer({ ...server.deps.config, SMTP_URL: `smtp://127.0.0.1:${port}` }, server.clock)
  const params = { cycle: 'Annual 2026', dueOn: '2026-12-01' }
  await withTenant(server.database, anyone, (tx) =>
    enqueueMail(tx, server.clock, {
      to: 'nadia@mar.example',
      locale: 'ar',
      sentence: 'cycleOpened',
      params,
      path: '/replies',
    }),
  )
  await drain(mailTopics(server.deps, mailer))
  const mail = await PostalMime.parse(await received)
  expect(mail.subject).toBe('فُتح باب الردود على «Annual 2026»')
  expect(mail.text).toContain('http://localhost:3000/replies')
  expect(mail.html).toContain('dir="rtl"')
  await new Promise<void>((closed) => smtp.close(closed))
})
