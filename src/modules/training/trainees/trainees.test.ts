import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBySource } from '#modules/followups/index.ts'
import { getGathering, pagePeople } from '#modules/gatherings/index.ts'
import { getPerson, recordDeath, takeReveal } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { type As, actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildBatch as buildList, buildPersons } from '../../../../tests/build/rooms/people.ts'
import {
  batchInput,
  buildBatch,
  buildGraduates,
  buildTrainee,
  personFields,
} from '../../../../tests/build/rooms/training.ts'
import {
  addFromLists,
  addTrainee,
  admitTrainee,
  certifyTrainee,
  editBatch,
  getBatch,
  getTrainee,
  leaveBatch,
  listCandidates,
  listNeeds,
  listTrainees,
  makeSessions,
  provideNeeds,
  reconsiderTrainee,
  revealNumber,
} from '../index.ts'

let database: Database
let agencyId = ''
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
})
afterAll(() => database.close())

const run = <T>(work: (ctx: Context) => Promise<T>, as: As = {}): Promise<T> =>
  actAs(database, { role: 'operator', agencyId, ...as }, work)
const PEOPLE = { sort: 'registered', page: 1, pageSize: 200 } as const
const refusal = (code: string) => expect.objectContaining({ code })
const tellDeath = async (ctx: Context, id: string, on: string) =>
  recordDeath(ctx, { id, on, source: 'akta', version: (await getPerson(ctx, id)).version })
const version = async (ctx: Context, id: string) => (await getTrainee(ctx, id)).trainee.version

test('is in a batch once, by NIK or by name and birth date; another name under a NIK is said', () =>
  run(async (ctx) => {
    const { id } = await buildBatch(ctx, { agencyId })
    const siti = personFields({ name: 'Siti Aminah', nik: '3507125705000001' })
    await addTrainee(ctx, { batchId: id, ...siti })
    await expect(addTrainee(ctx, { batchId: id, ...siti })).rejects.toEqual(refusal('training_already'))
    const spaced = addTrainee(ctx, { batchId: id, ...siti, name: 'siti  aminah', nik: '' })
    await expect(spaced).rejects.toEqual(refusal('training_already'))
    const other = addTrainee(ctx, { batchId: id, ...siti, name: 'Budi' })
    await expect(other).rejects.toEqual(refusal('training_nik_other_name'))
    const broken = addTrainee(ctx, { batchId: id, ...siti, name: 'Ani', nik: '3507123402000001' })
    await expect(broken).rejects.toEqual(refusal('training_nik_unusable'))
    const need = addTrainee(ctx, { batchId: id, ...personFields({ needs: ['helikopter'] }) })
    await expect(need).rejects.toEqual(refusal('unknown_reference'))
    const { rows } = await listTrainees(ctx, { batchId: id, ...PEOPLE })
    expect(rows.map(({ nik }) => nik)).toEqual(['3507•••••••••001'])
  }))

test('is admitted while there is a place; then waits until somebody withdraws', () =>
  run(async (ctx) => {
    const { id } = await buildBatch(ctx, { agencyId, batch: { capacity: 1 } })
    const first = await buildTrainee(ctx, id, { admitted: true })
    const second = await buildTrainee(ctx, id)
    await expect(admitTrainee(ctx, { id: second, version: 1, reason: '' })).rejects.toEqual(refusal('training_full'))
    expect((await getTrainee(ctx, second)).warnings).toContain('waiting')
    await leaveBatch(ctx, { id: first, version: 2, reason: 'diterima bekerja', as: 'withdraw' })
    await admitTrainee(ctx, { id: second, version: 1, reason: '' })
    expect((await getBatch(ctx, id)).counts).toMatchObject({ admitted: 1, withdrew: 1 })
    await reconsiderTrainee(ctx, { id: first, version: 3, reason: 'batal bekerja' })
    await expect(admitTrainee(ctx, { id: first, version: 4, reason: '' })).rejects.toEqual(refusal('training_full'))
    const batch = await getBatch(ctx, id)
    const smaller = editBatch(ctx, { ...batchInput({ capacity: 1, name: 'Lain' }), id, version: batch.version })
    expect((await smaller).capacity).toBe(1)
  }))

test('outside the ages is admitted only with a reason', () =>
  run(async (ctx) => {
    const { id } = await buildBatch(ctx, { agencyId, course: { minAge: 18, maxAge: 35 } })
    const young = await buildTrainee(ctx, id, { birthDate: '2010-01-01' })
    expect((await getTrainee(ctx, young)).warnings).toContain('too_young')
    await expect(admitTrainee(ctx, { id: young, version: 1, reason: '' })).rejects.toEqual(
      refusal('training_age_unfit'),
    )
    await admitTrainee(ctx, { id: young, version: 1, reason: 'izin kepala dinas' })
  }))

test('comes from the own lists, with disability and decile; the dead are left out by name, strangers are refused', async () => {
  const stranger = (await buildAgency(database)).id
  const [own, foreign] = await run(
    async (ctx) => [
      await buildList(
        ctx,
        [
          {
            name: 'DEWI',
            facts: { disability: 'Tuna daksa', decile: 2 },
            nik: '3507125203010002',
            birthDate: '2001-03-12',
          },
          { name: 'JOKO', sex: 'L' },
          { name: 'TANPA', sex: null },
        ],
        { agencyId },
      ),
      await buildList(ctx, [{ name: 'ORANG LAIN' }], { agencyId: stranger }),
    ],
    { role: 'coordinator', agencyId: null },
  )
  const [dewi = '', joko = '', none = ''] = own?.ids ?? []
  const everybody = [...(own?.ids ?? []), ...(foreign?.ids ?? [])].map((one) => [one])
  await run((ctx) => buildPersons(ctx, everybody), { role: 'coordinator', agencyId: null })
  await run(async (ctx) => {
    const { id } = await buildBatch(ctx, { agencyId })
    await tellDeath(ctx, joko, '2026-01-05')
    const { rows } = await listCandidates(ctx, { batchId: id, page: 1, pageSize: 50 })
    expect(rows.map(({ name, barrier }) => [name, barrier])).toEqual([
      ['DEWI', null],
      ['JOKO', 'died'],
      ['TANPA', 'sex_unknown'],
    ])
    const disabled = await listCandidates(ctx, { batchId: id, page: 1, pageSize: 50, isDisabled: true })
    expect(disabled.rows.map(({ name }) => name)).toEqual(['DEWI'])
    const answer = await addFromLists(ctx, { batchId: id, recordIds: [dewi, joko, none] })
    expect(answer).toEqual({
      added: 1,
      left: [
        { name: 'JOKO', why: 'died' },
        { name: 'TANPA', why: 'sex_unknown' },
      ],
    })
    expect(await addFromLists(ctx, { batchId: id, recordIds: [dewi] })).toMatchObject({
      added: 0,
      left: [{ why: 'already' }],
    })
    const [taken] = (await listTrainees(ctx, { batchId: id, ...PEOPLE })).rows
    expect(taken?.trainee).toMatchObject({ disabilities: ['physical'], decile: 2, source: 'list' })
    expect(taken?.nik).toBe('3507•••••••••002')
    const alien = addFromLists(ctx, { batchId: id, recordIds: [foreign?.ids[0] ?? ''] })
    await expect(alien).rejects.toEqual(refusal('training_not_in_lists'))
  })
})

test('of two rows of lists that are the same person and come together one is taken in', async () => {
  const nik = '3507134101990003'
  const twice = [{ name: 'LASMI', nik }, { name: 'LASMI  W', nik }, { name: 'SUMI' }] as const
  const records = await run(
    async (ctx) => {
      const { ids } = await buildList(ctx, [...twice], { agencyId })
      await buildPersons(
        ctx,
        ids.map((id) => [id]),
      )
      return ids
    },
    { role: 'coordinator', agencyId: null },
  )
  await run(async (ctx) => {
    const { id } = await buildBatch(ctx, { agencyId })
    const answer = await addFromLists(ctx, { batchId: id, recordIds: records })
    expect(answer).toMatchObject({ added: 2, left: [{ why: 'already' }] })
    expect((await listTrainees(ctx, { batchId: id, ...PEOPLE })).total).toBe(2)
  })
})

test('who died by another agency’s list under the same NIK is not admitted either', async () => {
  const nik = '3507125705990009'
  const record = await run(
    async (ctx) => {
      const { ids } = await buildList(ctx, [{ name: 'WAGINEM', nik }])
      await buildPersons(ctx, [ids])
      await tellDeath(ctx, ids[0] ?? '', '2026-02-01')
      return ids[0]
    },
    { role: 'coordinator', agencyId: null },
  )
  expect(record).toBeDefined()
  await run(async (ctx) => {
    const { id } = await buildBatch(ctx, { agencyId })
    await addTrainee(ctx, { batchId: id, ...personFields({ name: 'Waginem', nik }) })
    const [waginem] = (await listTrainees(ctx, { batchId: id, ...PEOPLE })).rows
    const admitting = admitTrainee(ctx, { id: waginem?.trainee.id ?? '', version: 1, reason: 'tetap' })
    await expect(admitting).rejects.toMatchObject({ code: 'training_person_died', data: { day: '2026-02-01' } })
  })
})

test('who died since is not admitted', async () => {
  const record = await run(
    async (ctx) => {
      const { ids } = await buildList(ctx, [{ name: 'SURTI' }], { agencyId })
      await buildPersons(ctx, [ids])
      return ids[0] ?? ''
    },
    { role: 'coordinator', agencyId: null },
  )
  await run(async (ctx) => {
    const { id } = await buildBatch(ctx, { agencyId })
    await addFromLists(ctx, { batchId: id, recordIds: [record] })
    await tellDeath(ctx, record, '2026-02-01')
    const [surti] = (await listTrainees(ctx, { batchId: id, ...PEOPLE })).rows
    const admitting = admitTrainee(ctx, { id: surti?.trainee.id ?? '', version: 1, reason: 'tetap' })
    await expect(admitting).rejects.toEqual(refusal('training_person_died'))
  })
})

test('needs become to-dos of the organiser once, with how many and never who', () =>
  run(async (ctx) => {
    const { id } = await buildBatch(ctx, { agencyId, batch: { startsOn: '2026-03-09', endsOn: '2026-03-20' } })
    await buildTrainee(ctx, id, { admitted: true, name: 'Rini', disabilities: ['sensory'], needs: ['sign_language'] })
    await buildTrainee(ctx, id, { needs: ['wheelchair'] })
    expect(await provideNeeds(ctx, id)).toBe(1)
    expect(await provideNeeds(ctx, id)).toBe(0)
    const lines = await listNeeds(ctx, id)
    expect(lines.map(({ need, admitted, waiting, followup }) => [need, admitted, waiting, followup?.dueOn])).toEqual([
      ['sign_language', 1, 0, '2026-03-02'],
      ['wheelchair', 0, 1, undefined],
    ])
    const { rows } = await listBySource(ctx, 'course_batch', `${id}/sign_language`)
    expect(rows[0]?.what).toContain('Juru bahasa isyarat untuk 1 peserta')
    expect(rows[0]?.what).not.toContain('Rini')
    expect(rows[0]?.audience).toBe('internal')
    const asCoordinator = { ...ctx, actor: { ...ctx.actor, role: 'coordinator' as const, agencyId: null } }
    expect((await listBySource(asCoordinator, 'course_batch', id)).rows).toEqual([])
    expect((await listNeeds(asCoordinator, id))[0]).toMatchObject({ mayOpen: false, followup: { state: 'open' } })
    expect(await provideNeeds(asCoordinator, id)).toBe(0)
  }))

test('is called to the sessions when admitted and taken off when leaving; attendance is read from there', () =>
  run(async (ctx) => {
    const batch = await buildBatch(ctx, { agencyId, state: 'running' })
    const { gatheringId, participants } = await makeSessions(ctx, batch)
    expect(participants).toBe(1)
    expect(await getGathering(ctx, gatheringId)).toMatchObject({ kind: 'training', organiser: { id: agencyId } })
    await expect(makeSessions(ctx, await getBatch(ctx, batch.id))).rejects.toEqual(refusal('training_gathering_exists'))
    const late = await buildTrainee(ctx, batch.id, { name: 'Tono', admitted: true })
    expect((await pagePeople(ctx, { id: gatheringId, page: 1, pageSize: 10 })).total).toBe(2)
    await leaveBatch(ctx, { id: late, version: 2, reason: 'sakit', as: 'drop_out' })
    expect((await pagePeople(ctx, { id: gatheringId, page: 1, pageSize: 10 })).total).toBe(1)
    expect((await getTrainee(ctx, late)).sharePercent).toBeNull()
  }))

test('a certificate is earned: an own one by attendance too, a national one holds three years and is one person’s', async () => {
  const people = [{}, {}]
  const { ids } = await run((ctx) => buildGraduates(ctx, { agencyId, finishedOn: '2026-02-06', people }))
  const paper = { number: 'LSP-001/2026', issuer: 'LSP Garmen', certifiedOn: '2026-02-09' }
  const give = (id: string | undefined, kind: 'own' | 'national') =>
    run(async (ctx) => certifyTrainee(ctx, { id: id ?? '', version: await version(ctx, id ?? ''), kind, ...paper }))
  await expect(give(ids[0], 'own')).rejects.toEqual(refusal('training_not_earned'))
  await give(ids[0], 'national')
  expect((await run((ctx) => getTrainee(ctx, ids[0] ?? ''))).trainee.certificateUntil).toBe('2029-02-09')
  await expect(give(ids[1], 'national')).rejects.toEqual(refusal('training_certificate_taken'))
})

test('a number is shown for a purpose, to who works there', async () => {
  const id = await run(async (ctx) =>
    buildTrainee(ctx, (await buildBatch(ctx, { agencyId })).id, { phone: '0812 3456 789' }),
  )
  const ask = { id, field: 'phone', purpose: 'deliver_service', note: 'mengabari jadwal' } as const
  expect(await run((ctx) => revealNumber(ctx, ask))).toBe('0812 3456 789')
  await expect(run((ctx) => revealNumber(ctx, ask), { role: 'viewer' })).rejects.toEqual(refusal('forbidden'))
  // What was looked at in another room counts too: one wall over all.
  await run(async (ctx) => {
    for (let look = 1; look < 60; look++) await takeReveal(ctx)
  })
  await expect(run((ctx) => revealNumber(ctx, ask))).rejects.toEqual(refusal('too_many_requests'))
})
