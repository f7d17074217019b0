import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { enqueue } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { pageMails } from '#platform/mail/mail-queries.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { retryMail } from '#platform/mail/retry-mail.ts'
import { askForMail, sendMailJob } from '#platform/mail/send-job.ts'
import { createWorker } from '#platform/worker.ts'
import { buildUser } from '../../../../tests/build/accounts.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { remindJob } from '../rules/remind-job.ts'
import { DIGEST, digestJob } from './digest-job.ts'
import { notify } from './notify.ts'

interface Received {
  readonly to: readonly string[]
  readonly messageId: string
  readonly content: string
}

let database: Database
let port = 0
let server: SMTPServer | undefined
const received: Received[] = []

/** A mail server of our own, at the same port each time; it takes letters but for addresses that begin with `tolak`. */
function startServer(): Promise<void> {
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, done) =>
      address.startsWith('tolak')
        ? done(Object.assign(new Error(`no such user ${address}`), { responseCode: 550 }))
        : done(),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        // Lines as they were written: without the soft breaks of quoted-printable.
        const content = Buffer.concat(chunks).toString('utf8').replace(/=\r\n/g, '').replace(/=3D/g, '=')
        const messageId = /^message-id: (.*)$/im.exec(content)?.[1]?.trim() ?? ''
        received.push({ to: envelope.rcptTo.map(({ address }) => address), messageId, content })
        done()
      })
    },
  })
  return new Promise((resolve) => {
    const listening = server?.listen(port, '127.0.0.1', () => {
      const address = listening?.address()
      if (address && typeof address === 'object') port = address.port
      resolve()
    })
  })
}
const stopServer = () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  await startServer()
})
afterAll(async () => {
  await stopServer()
  await database.close()
})

const clock = testClock('2026-02-10T00:00:00Z')
const system = <T>(work: (ctx: Context) => Promise<T>) =>
  actAs(database, { clock, userId: 'system', role: 'admin' }, work)
const worker = () =>
  createWorker({
    database,
    clock,
    log: createLog(readConfig({ LOG_LEVEL: 'silent' })),
    subscribers: {},
    kinds: [
      remindJob,
      digestJob('https://selaras.contoh'),
      sendMailJob({ url: `smtp://127.0.0.1:${port}`, from: 'Selaras <selaras@contoh.invalid>' }),
    ],
  })
const send = async () => {
  await system(askForMail)
  await worker().settle()
}
const queue = (to: string, onceKey: string) =>
  system((ctx) => queueMail(ctx, { to, subject: `Perihal ${onceKey}`, text: 'Isi surat.', onceKey }))
const mails = () => system((ctx) => pageMails(ctx, { page: 1, pageSize: 50 }))
const takeReceived = () => received.splice(0)

test('a letter asked for twice is sent once, to its address, and is settled', async () => {
  expect([await queue('a@contoh.invalid', 'satu'), await queue('a@contoh.invalid', 'satu')]).toEqual([true, false])
  await send()
  await send()
  const letters = takeReceived()
  expect(letters.map(({ to }) => to)).toEqual([['a@contoh.invalid']])
  expect(letters[0]?.content).toContain('Subject: Perihal satu')
  expect((await mails()).rows[0]).toMatchObject({ state: 'sent', attempts: 1, lastError: '' })
})

test('while the mail server is down letters wait longer and longer, and go out once it is back', async () => {
  await stopServer()
  await queue('b@contoh.invalid', 'dua')
  await send()
  const [first] = (await mails()).rows
  expect(first).toMatchObject({ state: 'waiting', attempts: 1 })
  expect(first?.lastError).not.toBe('')
  // Not yet: it waits for its minute.
  await send()
  expect((await mails()).rows[0]?.attempts).toBe(1)
  clock.set('2026-02-10T00:02:00Z')
  await send()
  expect((await mails()).rows[0]).toMatchObject({ state: 'waiting', attempts: 2 })
  await startServer()
  clock.set('2026-02-10T00:10:00Z')
  await send()
  expect(takeReceived().map(({ to }) => to)).toEqual([['b@contoh.invalid']])
  expect((await mails()).rows[0]).toMatchObject({ state: 'sent', attempts: 3 })
})

test('a letter the mail server will never take has failed at once, without its address in the reason; by hand it is tried again', async () => {
  await queue('tolak@contoh.invalid', 'tiga')
  await send()
  const { rows, failed } = await mails()
  expect(rows[0]).toMatchObject({ state: 'failed', attempts: 1 })
  expect(rows[0]?.lastError).toContain('no such user')
  expect(rows[0]?.lastError).not.toContain('tolak@')
  expect(failed).toBe(1)
  const id = rows[0]?.id ?? ''
  await system((ctx) => retryMail(ctx, id))
  expect((await mails()).rows[0]).toMatchObject({ state: 'waiting', attempts: 0 })
  await expect(system((ctx) => retryMail(ctx, id))).rejects.toMatchObject({ code: 'wrong_state' })
})

test('a process that died while it sent sends the same letter again, by its Message-ID', async () => {
  await queue('c@contoh.invalid', 'empat')
  await send()
  const [letter] = takeReceived()
  await system(({ tx }) =>
    tx
      .updateTable('mails')
      .set({ state: 'sending' })
      .where('once_key', '=', 'empat')
      .execute()
      .then(() => undefined),
  )
  clock.set('2026-02-10T01:00:00Z')
  await send()
  expect(takeReceived().map(({ messageId }) => messageId)).toEqual([letter?.messageId])
  expect(letter?.messageId).toMatch(/^<[0-9a-f-]{36}@contoh\.invalid>$/)
})

test('the news of a day is one letter a person, for who wants it', async () => {
  const wants = await buildUser(database, { role: 'coordinator', email: 'mau@contoh.invalid', validFrom: '2020-01-01' })
  const hates = await buildUser(database, {
    role: 'coordinator',
    email: 'tidak@contoh.invalid',
    validFrom: '2020-01-01',
  })
  await system(async (ctx) => {
    await ctx.tx
      .insertInto('notice_choices')
      .values({ region_id: ctx.region, user_id: hates.userId, by_mail: false, silent_topics: [] })
      .execute()
    for (const what of ['Satu.', 'Dua.'])
      await notify(ctx, {
        topic: 'followup.today',
        data: { what },
        link: '/tindak-lanjut?id=x',
        to: { userIds: [wants.userId, hates.userId] },
      })
  })
  for (let round = 0; round < 2; round++) {
    await system((ctx) => enqueue(ctx, DIGEST, {}))
    await worker().settle()
    await send()
  }
  const letters = takeReceived()
  expect(letters.map(({ to }) => to)).toEqual([['mau@contoh.invalid']])
  expect(letters[0]?.content).toContain('Subject: Selaras: 2 hal menunggu Anda')
  expect(letters[0]?.content).toContain('https://selaras.contoh/tindak-lanjut?id=x')
})

test('what comes after the letter of a day is in the letter of the next', async () => {
  const { userId } = await buildUser(database, {
    ...{ role: 'coordinator', email: 'besok@contoh.invalid', validFrom: '2020-01-01' },
  })
  const digest = async (what: string | null) => {
    if (what !== null)
      await system((ctx) =>
        notify(ctx, {
          topic: 'followup.today',
          data: { what },
          link: '/tindak-lanjut?id=y',
          to: { userIds: [userId] },
        }),
      )
    await system((ctx) => enqueue(ctx, DIGEST, {}))
    await worker().settle()
    await send()
    return takeReceived().map(({ content }) => ['Pagi.', 'Siang.'].filter((said) => content.includes(said)))
  }
  expect(await digest('Pagi.')).toEqual([['Pagi.']])
  expect(await digest('Siang.')).toEqual([])
  clock.set('2026-02-11T01:00:00Z')
  expect(await digest(null)).toEqual([['Siang.']])
  clock.set('2026-02-12T01:00:00Z')
  expect(await digest(null)).toEqual([])
})
