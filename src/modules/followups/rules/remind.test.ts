import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { daysAfter } from '#contract/calendar/days.ts'
import type { Database } from '#platform/database.ts'
import { eachMorning } from '#platform/upkeep/mornings.ts'
import { buildUser } from '../../../../tests/build/accounts.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import {
  addRule,
  closeFollowup,
  endRule,
  extendFollowup,
  getFollowup,
  listNotices,
  listRules,
  type NewFollowup,
  openFollowup,
  remindJob,
  reopenFollowup,
  waitForAgency,
} from '../index.ts'
import { remindSome } from './remind.ts'

let database: Database
let owner = ''
let other = ''
const users: Record<string, string> = {}

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  owner = (await buildAgency(database, { shortName: 'Dinsos' })).id
  other = (await buildAgency(database, { shortName: 'Disnaker' })).id
  const { id: secretariat } = await buildAgency(database, {
    shortName: 'Setda',
    name: 'Sekretariat Daerah Kabupaten Malang',
  })
  const make = async (name: string, role: 'coordinator' | 'head' | 'operator' | 'viewer', agencyId: string | null) => {
    users[name] = (await buildUser(database, { role, agencyId, validFrom: '2020-01-01' })).userId
  }
  await make('coordinator', 'coordinator', null)
  await make('operator', 'operator', owner)
  await make('head', 'head', owner)
  await make('viewer', 'viewer', owner)
  await make('otherHead', 'head', other)
  await make('secretary', 'head', secretariat)
})
afterAll(() => database.close())

/** Noon in western Indonesia. */
const noon = (day: string) => testClock(`${day}T05:00:00Z`)
const on = <T>(day: string, work: Parameters<typeof actAs<T>>[2], as: As = {}) =>
  actAs(database, { clock: noon(day), userId: 'asker', ...as }, work)
const remind = async (day: string) => (await on(day, (ctx) => remindSome(ctx, null), { userId: 'system' })).told
const open = (day: string, given: Partial<NewFollowup> & { dueOn: string }) =>
  on(day, (ctx) =>
    openFollowup(ctx, {
      kind: 'promise',
      what: 'Serahkan daftar peserta.',
      ownerAgencyId: owner,
      source: { kind: 'direct', id: '', title: '' },
      note: '',
      ...given,
    } as NewFollowup),
  )
/** Who was told what of a followup, in the order in which it happened. */
async function toldOf(id: string, about: RegExp = /./): Promise<string[]> {
  const told: { at: string; line: string }[] = []
  for (const [name, userId] of Object.entries(users)) {
    const { rows } = await on(
      '2026-12-31',
      (ctx) => listNotices(ctx, { unread: false, page: 1, pageSize: 200 }, 'id'),
      { userId },
    )
    for (const { link, topic, at } of rows)
      if (link.includes(id) && about.test(topic)) told.push({ at, line: `${at.slice(5, 10)} ${name} ${topic}` })
  }
  return told.toSorted((a, b) => (a.line < b.line ? -1 : 1)).map(({ line }) => line)
}

test('a promise that nobody keeps goes from its owner to the head and to the secretary of the region, once each', async () => {
  const id = await open('2026-03-01', { dueOn: '2026-03-11' })
  for (let day = 0; day < 40; day++) await remind(daysAfter('2026-03-01', day))
  expect(await toldOf(id, /due|today|late|escalated/)).toEqual([
    '03-04 head followup.due',
    '03-04 operator followup.due',
    '03-10 head followup.due',
    '03-10 operator followup.due',
    '03-11 head followup.today',
    '03-11 operator followup.today',
    '03-14 head followup.escalated',
    '03-25 secretary followup.escalated',
  ])
})

test('an obstacle that waits a week reaches the head who is waited for; reminders go there, too', async () => {
  const id = await open('2026-03-01', { kind: 'obstacle', dueOn: '2026-03-20' })
  await on('2026-03-02', (ctx) => waitForAgency(ctx, { id, version: 1, agencyId: other, reason: 'Belum ada data.' }))
  await remind('2026-03-12')
  await remind('2026-03-19')
  expect(await toldOf(id, /await|due/)).toEqual([
    '03-02 otherHead followup.awaited',
    '03-12 otherHead followup.still_awaited',
    '03-19 head followup.due',
    '03-19 operator followup.due',
    '03-19 otherHead followup.due',
  ])
})

test('of an internal followup nobody outside its agency hears, and no notice says what it is', async () => {
  const id = await open('2026-03-01', { audience: 'internal', dueOn: '2026-03-03', what: 'RAHASIA internal' })
  for (const day of ['2026-03-02', '2026-03-03', '2026-03-07', '2026-03-30']) await remind(day)
  const told = await toldOf(id)
  expect(told.filter((line) => /coordinator|otherHead|secretary/.test(line))).toEqual([])
  expect(told).toContain('03-07 head followup.escalated')
  const texts = await on(
    '2026-04-01',
    (ctx) => listNotices(ctx, { unread: false, page: 1, pageSize: 200 }, 'id'),
    users.head ? { userId: users.head } : {},
  )
  expect(JSON.stringify(texts)).not.toContain('RAHASIA')
})

test('whatever is done to it and whenever the server wakes: nobody is told twice, nor after it is closed', async () => {
  const step = fc.record({
    deed: fc.constantFrom('none', 'none', 'close', 'reopen', 'extend'),
    looks: fc.constantFrom(0, 0, 1, 2),
    more: fc.integer({ min: 0, max: 9 }),
  })
  for (const history of fc.sample(fc.array(step, { minLength: 25, maxLength: 25 }), { seed: 4, numRuns: 6 })) {
    const start = '2026-05-01'
    const id = await open(start, { dueOn: daysAfter(start, 8) })
    const closedOn = new Set<string>()
    for (const [at, { deed, looks, more }] of history.entries()) {
      const day = daysAfter(start, at)
      await on(day, async (ctx) => {
        const { version, state, dueOn } = await getFollowup(ctx, id)
        const next = daysAfter(day, more)
        if (deed === 'close' && state === 'open') await closeFollowup(ctx, { id, version, evidence: 'Sudah.' })
        if (deed === 'reopen' && state !== 'open') await reopenFollowup(ctx, { id, version, reason: 'Belum.' })
        if (deed === 'extend' && state === 'open' && next !== dueOn)
          await extendFollowup(ctx, { id, version, dueOn: next, reason: 'Tambah waktu.' })
        if ((await getFollowup(ctx, id)).state !== 'open') closedOn.add(day)
      })
      for (let look = 0; look < looks; look++) await remind(day)
    }
    const told = await toldOf(id, /due|today|late|escalated/)
    expect(new Set(told).size).toBe(told.length)
    for (const line of told) expect([...closedOn]).not.toContain(`2026-${line.slice(0, 5)}`)
  }
})

test('where an agency has nobody with an account, what must rise reaches the coordinators', async () => {
  const { id: nobody } = await buildAgency(database, { shortName: 'Kec. Sunyi' })
  const id = await open('2026-06-01', { ownerAgencyId: nobody, dueOn: '2026-06-02' })
  for (const day of ['2026-06-02', '2026-06-05']) await remind(day)
  expect(await toldOf(id)).toEqual(['06-05 coordinator followup.escalated'])
})

test('the morning asks once a day, not before six, and a changed rule counts from its first day', async () => {
  const early = testClock('2026-07-01T22:30:00Z')
  const ask = (clock: ReturnType<typeof testClock>) =>
    actAs(database, { clock, userId: 'system' }, eachMorning(remindJob))
  expect(await ask(early)).toBe(false)
  const morning = testClock('2026-07-01T23:30:00Z')
  expect([await ask(morning), await ask(morning)]).toEqual([true, false])

  const id = await open('2026-07-02', { dueOn: '2026-07-10' })
  const book = await on('2026-07-03', async (ctx) => {
    await endRule(ctx, { id: 'late-3', source: 'Rapat 3 Juli' })
    await addRule(ctx, { trigger: 'due', days: 5, recipient: 'agency_head', kinds: [], source: 'Rapat 3 Juli' })
    return listRules(ctx)
  })
  expect(book.isShipped).toBe(false)
  expect(book.former.map(({ id: former }) => former)).toEqual(['late-3'])
  expect(book.secretary).toMatchObject({ agency: 'Sekretariat Daerah Kabupaten Malang', holder: null })
  for (let day = 10; day <= 16; day++) await remind(`2026-07-${day}`)
  expect(await toldOf(id, /escalated/)).toEqual(['07-15 head followup.escalated'])
  const add = (as: As, days: number) =>
    on(
      '2026-07-17',
      (ctx) => addRule(ctx, { trigger: 'due', days, recipient: 'agency_head', kinds: [], source: 'x y z' }),
      as,
    )
  await expect(add({ role: 'operator', agencyId: owner }, 6)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(add({}, 5)).rejects.toMatchObject({ code: 'rule_doubled' })
})
