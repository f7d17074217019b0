import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listBySource } from '#modules/followups/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildGraduates, personFields } from '../../../../tests/build/rooms/training.ts'
import {
  claimGraduate,
  followGraduatesJob,
  linkOfGraduate,
  listCalls,
  listGraduates,
  noteAttempt,
  readFigures,
  readGraduate,
  recordGraduateLife,
  recordOutcome,
  releaseGraduate,
  tallyWorking,
} from './index.ts'

let database: Database
let agencyId = ''
let otherId = ''
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
  otherId = (await buildAgency(database)).id
})
afterAll(() => database.close())

const FINISHED = '2026-02-27'
/** Three months after, to the day. */
const THREE = '2026-05-27'
const on = (day: string): As => ({ clock: testClock(`${day}T02:00:00Z`) })
const run = <T>(work: (ctx: Context) => Promise<T>, as: As = on(THREE)): Promise<T> =>
  actAs(database, { role: 'operator', agencyId, ...as }, work)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )
const graduates = async (people: Parameters<typeof personFields>[0][], finishedOn = FINISHED) =>
  run(
    (ctx) => buildGraduates(ctx, { agencyId, people: people.map((one) => personFields(one)), finishedOn }),
    on(finishedOn),
  )
const one = async (given: Parameters<typeof personFields>[0] = {}) => (await graduates([given])).ids[0] ?? ''

const SAID = {
  months: 3 as const,
  status: 'formal' as const,
  employerName: 'CV Jahit Jaya',
  partnerId: null,
  work: 'Penjahit',
  workingSince: '2026-03-15',
  monthlyIncome: 2_800_000,
  hasBusinessNumber: null,
  saidOn: THREE,
  means: 'call' as const,
  evidenceNote: '',
  replaces: null as string | null,
  correctionReason: '',
}
const tell = (id: string, given: Partial<Parameters<typeof recordOutcome>[1]> = {}, as: As = on(THREE)) =>
  run((ctx) => recordOutcome(ctx, { ...SAID, id, ...given }), as)

describe('what a graduate says', () => {
  test('is kept; a correction stands beside it with its reason, and the last counts', async () => {
    const id = await one()
    const first = await tell(id)
    const [said] = first.outcomes
    expect(first.standings[0]).toMatchObject({ kind: 'answered', status: 'formal', evidence: 'self_reported' })
    const replaces = said?.id ?? null
    expect(await codeOf(tell(id, { status: 'not_yet', replaces }))).toBe('outcome_reason_missing')
    const second = await tell(id, { status: 'not_yet', replaces, correctionReason: 'Salah dengar' })
    expect(second.outcomes.map(({ status, isCurrent }) => [status, isCurrent])).toEqual([
      ['formal', false],
      ['not_yet', true],
    ])
    // What belongs to work is not kept of somebody without it.
    expect(second.outcomes[1]).toMatchObject({ employerName: '', monthlyIncome: null, workingSince: null })
  })
  test('of two clerks at one moment one is told what the other wrote, and nothing is doubled', async () => {
    const id = await one()
    const both = await Promise.all([codeOf(tell(id)), codeOf(tell(id, { status: 'not_yet' }))])
    expect(both.sort()).toEqual(['done', 'outcome_exists'])
    const { outcomes } = await run((ctx) => readGraduate(ctx, id))
    expect(outcomes).toHaveLength(1)
    await expect(
      run(async ({ tx, region }) => {
        const row = await tx.selectFrom('outcomes').selectAll().where('trainee_id', '=', id).executeTakeFirstOrThrow()
        return tx
          .insertInto('outcomes')
          .values({ ...row, region_id: region, id: crypto.randomUUID() })
          .execute()
      }),
    ).rejects.toMatchObject({ constraint: 'outcomes__first' })
  })
  test.each([
    [{ saidOn: '2026-05-19' }, 'outcome_too_early'],
    [{ months: 6 as const }, 'outcome_too_early'],
    [{ saidOn: '2026-05-28' }, 'day_in_future'],
    [{ monthlyIncome: 2_800 }, 'outcome_income_unlikely'],
    [{ monthlyIncome: 280_000_000_000 }, 'outcome_income_unlikely'],
    [{ workingSince: '2026-06-01' }, 'outcome_since_late'],
    [{ means: 'payroll' as const }, 'outcome_payroll_note'],
    [{ status: 'unreachable' as const }, 'outcome_attempts_missing'],
    [{ partnerId: '00000000-0000-4000-8000-000000000001' }, 'unknown_reference'],
  ])('%j is refused: %s, and nothing is written', async (given, code) => {
    const id = await one()
    expect(await codeOf(tell(id, given))).toBe(code)
    expect((await run((ctx) => readGraduate(ctx, id))).outcomes).toEqual([])
  })
  test('at two months it is too early, and the answer says from which day on', async () => {
    const id = await one()
    await expect(tell(id, { saidOn: '2026-04-27' }, on('2026-04-27'))).rejects.toMatchObject({
      code: 'outcome_too_early',
      data: { months: 3, opensOn: '2026-05-20' },
    })
  })
  test('a payroll that was seen is stronger evidence of the same and needs no reason', async () => {
    const id = await one()
    const first = await tell(id)
    const replaces = first.outcomes[0]?.id ?? null
    const seen = await tell(id, { replaces, means: 'payroll', evidenceNote: 'Daftar gaji Mei, baris 12' })
    expect(seen.standings[0]).toMatchObject({ evidence: 'payroll' })
    const weaker = { replaces: seen.outcomes[1]?.id ?? null, means: 'call' as const }
    expect(await codeOf(tell(id, weaker))).toBe('outcome_reason_missing')
  })
})

describe('who died or moved', () => {
  test('keeps earlier answers, is called no more, and is out of the base from then on', async () => {
    const id = await one()
    const said = await tell(id)
    const change = { id, version: said.version, life: 'died' as const, since: '2026-06-01', reason: 'Kabar keluarga' }
    const gone = await run((ctx) => recordGraduateLife(ctx, change), on('2026-09-01'))
    expect(gone.standings.map(({ kind }) => kind)).toEqual(['answered', 'gone', 'early'])
    const late = { months: 6 as const, saidOn: '2026-09-01' }
    await expect(tell(id, late, on('2026-09-01'))).rejects.toMatchObject({ code: 'outcome_after_death' })
    const later = on('2026-09-01')
    expect(await codeOf(run((ctx) => claimGraduate(ctx, id), later))).toBe('graduate_gone')
    const link = { id, renew: false, publicUrl: 'http://s' }
    expect(await codeOf(run((ctx) => linkOfGraduate(ctx, link), later))).toBe('graduate_gone')
    expect(await codeOf(run((ctx) => recordGraduateLife(ctx, change), on('2026-09-01')))).toBe('conflict')
    const back = { ...change, version: gone.version, life: 'living' as const, since: null, reason: 'Keliru' }
    expect((await run((ctx) => recordGraduateLife(ctx, back), on('2026-09-01'))).life).toBe('living')
  })
  test('moved away and reached by phone after all: the answer counts', async () => {
    const id = await one()
    const { version } = await run((ctx) => readGraduate(ctx, id))
    await run((ctx) => recordGraduateLife(ctx, { id, version, life: 'moved', since: '2026-04-01', reason: 'Pindah' }))
    expect((await tell(id)).standings[0]?.kind).toBe('answered')
  })
})

describe('the call list', () => {
  const CALLS = { page: 1, pageSize: 200 }
  const called = async (id: string, as: As = on(THREE)) =>
    (await run((ctx) => listCalls(ctx, CALLS), as)).rows.find((row) => row.id === id)
  test('holds who is due, until there is an answer; tries and the day to call again stand beside', async () => {
    const id = await one()
    expect(await called(id, on('2026-05-19'))).toBeUndefined()
    expect(await called(id)).toMatchObject({ months: 3, tries: 0, isOverdue: false })
    const attempt = { id, months: 3 as const, means: 'call' as const, againOn: '2026-06-03', note: 'Sore' }
    await run((ctx) => noteAttempt(ctx, { ...attempt, result: 'call_back' }))
    expect(await called(id, on('2026-06-20'))).toMatchObject({ tries: 1, againOn: '2026-06-03', isOverdue: true })
    await tell(id)
    expect(await called(id)).toBeUndefined()
    expect(await called(id, on('2026-08-27'))).toMatchObject({ months: 6, tries: 0 })
  })
  test('two clerks never call the same person; who holds it sees the phone, and it is recorded', async () => {
    const id = await one({ phone: '081234567890' })
    const [mine, theirs] = [
      { ...on(THREE), userId: 'ani' },
      { ...on(THREE), userId: 'budi' },
    ]
    const both = await Promise.all([mine, theirs].map((as) => codeOf(run((ctx) => claimGraduate(ctx, id), as))))
    expect(both.sort()).toEqual(['done', 'graduate_claimed'])
    expect(JSON.stringify(await run((ctx) => listCalls(ctx, CALLS), mine))).not.toContain('34567890')
    await run((ctx) => releaseGraduate(ctx, id), theirs)
    await run((ctx) => releaseGraduate(ctx, id), mine)
    const taken = await run((ctx) => claimGraduate(ctx, id), theirs)
    expect(taken.phone).toContain('81234567890')
    // Void after a while, so that nobody is forgotten on somebody's desk.
    const later = { clock: testClock(`${THREE}T04:00:00Z`), userId: 'ani' }
    expect(await codeOf(run((ctx) => claimGraduate(ctx, id), later))).toBe('done')
    const deeds = await run(({ tx }) =>
      tx.selectFrom('audit_log').select('operation').where('subject_id', '=', id).execute(),
    )
    expect(deeds.filter(({ operation }) => operation === 'graduate.claim')).toHaveLength(3)
  })
  test('out of reach can be said after the tries the rule asks for; who refused is not called again', async () => {
    const id = await one()
    const attempt = {
      id,
      months: 3 as const,
      means: 'call' as const,
      result: 'no_answer' as const,
      againOn: null,
      note: '',
    }
    for (let at = 0; at < 3; at++) await run((ctx) => noteAttempt(ctx, attempt))
    expect((await tell(id, { status: 'unreachable' })).standings[0]).toMatchObject({
      kind: 'silent',
      why: 'unreachable',
    })
    const refused = await one()
    await run((ctx) => noteAttempt(ctx, { ...attempt, id: refused, result: 'refused' }))
    expect(await called(refused)).toBeUndefined()
  })
})

describe('walls', () => {
  test('another agency reads the figures and nobody of the people', async () => {
    const id = await one()
    const other: As = { ...on(THREE), agencyId: otherId }
    expect(await codeOf(run((ctx) => readGraduate(ctx, id), other))).toBe('not_found')
    expect(await codeOf(run((ctx) => claimGraduate(ctx, id), other))).toBe('not_found')
    expect((await run((ctx) => listGraduates(ctx, { sort: 'name', page: 1, pageSize: 200 }), other)).total).toBe(0)
    expect((await run((ctx) => listCalls(ctx, { page: 1, pageSize: 200 }), other)).total).toBe(0)
    expect((await run((ctx) => readFigures(ctx, { months: '3', year: 2026 }, 'who asks'), other)).year).toBe(2026)
    const viewer: As = { ...on(THREE), role: 'viewer' }
    expect((await run((ctx) => readGraduate(ctx, id), viewer)).can.record).toBe(false)
    expect(await codeOf(tell(id, {}, viewer))).toBe('forbidden')
  })
})

test('a batch whose point has come becomes one followup with its count, which closes by itself', async () => {
  const { batch, ids } = await graduates([{}, {}])
  const look = (day: string) =>
    run(async (ctx) => {
      await followGraduatesJob.run({
        id: 'job',
        region: ctx.region,
        input: {},
        checkpoint: null,
        step: async (work) => (await work(ctx)).value,
      })
      return (await listBySource(ctx, 'course_batch', `${batch.id}/3`)).rows
    }, on(day))
  expect(await look('2026-05-19')).toEqual([])
  await look(THREE)
  const [opened, ...more] = await look(THREE)
  expect([opened?.what, more.length]).toEqual([expect.stringContaining('2 lulusan'), 0])
  expect(opened?.audience).toBe('internal')
  for (const id of ids) await tell(id)
  expect((await look(THREE))[0]?.state).toBe('done')
})

test('for the strategic programmes each counts once, in the month of the point at which the work showed', async () => {
  const [first = '', second = ''] = (await graduates([{ sex: 'P' }, { sex: 'L' }], '2027-02-27')).ids
  const at3 = on('2027-05-27')
  const during3 = { saidOn: '2027-05-25', workingSince: null }
  for (const id of [first, second]) await tell(id, during3, at3)
  await tell(first, { months: 6, saidOn: '2027-08-27', workingSince: null }, on('2027-08-27'))
  await tell(second, { months: 6, status: 'not_yet', saidOn: '2027-08-27' }, on('2027-08-27'))
  const year = (from: string, until: string) => run((ctx) => tallyWorking(ctx, { from, until }), on('2027-12-01'))
  const counted = await year('2027-01-01', '2027-12-31')
  expect(counted.filter(({ agencyIds }) => agencyIds.includes(agencyId))).toEqual([
    expect.objectContaining({ month: '2027-05', sex: 'P', amount: 1 }),
  ])
  expect(await year('2027-06-01', '2027-12-31')).toEqual([])
})
