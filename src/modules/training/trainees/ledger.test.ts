import { afterAll, beforeAll, expect, test } from 'vitest'
import { listOfPerson, listServed } from '#modules/services/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { readLink } from '#platform/vault/links.ts'
import { type As, actAs, buildRegion, openTestDatabase, testClock } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildServices, countAll, personOf, recognise } from '../../../../tests/build/rooms/services.ts'
import { buildBatch, buildGraduates, personFields } from '../../../../tests/build/rooms/training.ts'
import {
  admitTrainee,
  assessTrainee,
  finishBatch,
  getBatch,
  listTrainees,
  register,
  renewRegistrationLink,
  startBatch,
} from '../index.ts'

const clock = testClock('2026-03-02T02:00:00Z')
let database: Database
let organiser = ''
let other = ''
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  organiser = (await buildAgency(database)).id
  other = (await buildAgency(database)).id
})
afterAll(() => database.close())

const act = <T>(work: (ctx: Context) => Promise<T>, as: As = {}): Promise<T> => actAs(database, { clock, ...as }, work)
const SITI = { name: 'Siti Aminah', nik: '3507135705000001', phone: '0812 3456 7890' } as const
const COURSE = { finishedOn: '2026-02-27', startsOn: '2026-02-02' }
const recordsOf = (batchId: string) =>
  act(({ tx }) =>
    tx
      .selectFrom('source_records')
      .select(['id', 'name', 'facts', 'nik_hash as nikHash', 'phone_hash as phoneHash'])
      .where('batch_id', '=', batchId)
      .orderBy('row_number')
      .execute(),
  )

test('a graduate is among those who received something: to the region and the organiser, to nobody else', async () => {
  const { batch, ids } = await act((ctx) =>
    buildGraduates(ctx, { ...COURSE, agencyId: organiser, people: [{ ...SITI, disabilities: ['physical'] }, {}] }),
  )
  const [siti = ''] = ids
  const aid = await act((ctx) =>
    buildServices(ctx, [{ person: { name: 'SITI AMINAH', nik: SITI.nik } }], { agencyId: other }),
  )
  await act((ctx) => recognise(ctx, [[siti, aid.ids[0] ?? ''], [ids[1] ?? '']]))
  await countAll(database, '35.07', clock)

  const served = (as: As = {}) =>
    act((ctx) => listServed(ctx, { who: 'served', kind: ['job-training'], page: 1, pageSize: 10 }), as)
  expect((await served()).total).toBe(2)
  expect((await served({ role: 'operator', agencyId: organiser })).rows.map(({ name }) => name)).toContain(SITI.name)
  expect((await served({ role: 'operator', agencyId: other })).total).toBe(0)

  const person = await act((ctx) => personOf(ctx, siti))
  const received = await act((ctx) => listOfPerson(ctx, person))
  expect(received.map(({ kind }) => kind.code).sort()).toEqual(['job-training', 'social-aid'])
  expect(received.find(({ kind }) => kind.code === 'job-training')).toMatchObject({
    agency: { id: organiser },
    state: 'delivered',
    from: '2026-02-02',
    until: '2026-02-27',
    quantity: 160,
    unit: 'JP',
    fundSource: 'DBHCHT',
    detail: `${batch.course.title}, ${batch.name}`,
  })
})

test('the ledger knows who took the course, and nothing of disability, needs or result', async () => {
  const { batch, ids } = await act((ctx) =>
    buildGraduates(ctx, { ...COURSE, agencyId: organiser, people: [{ ...SITI, disabilities: ['physical'] }] }),
  )
  const [row] = await recordsOf(batch.id)
  expect(row).toMatchObject({ id: ids[0], name: SITI.name, facts: {} })
  const hashes = await act(async ({ vault }) => [vault.hash('nik', SITI.nik), vault.hash('phone', '+6281234567890')])
  expect([row?.nikHash, row?.phoneHash]).toEqual(hashes)
})

test('people of a protection unit never come there, and its course is finished all the same', async () => {
  const { id } = await buildAgency(database, { name: 'UPTD PPA Kabupaten Malang', shortName: 'UPTD PPA' })
  const { batch } = await act((ctx) => buildGraduates(ctx, { ...COURSE, agencyId: id, people: [{}] }))
  expect(batch.state).toBe('finished')
  expect(await recordsOf(batch.id)).toEqual([])
})

test('whoever registered by a link before its consent spoke of the ledger is left out, others are not', async () => {
  const { id, version } = await act((ctx) => buildBatch(ctx, { agencyId: organiser }))
  const link = readLink(await act((ctx) => renewRegistrationLink(ctx, { id, version })))
  if (!link) throw new Error('no link')
  const names = ['Rini Wulandari', 'Tutik Handayani']
  for (const [at, name] of names.entries())
    await act((ctx) => register(ctx, link, { ...personFields({ name }), consents: true, namesLedger: at === 1 }), {
      clock: testClock('2026-02-01T02:00:00Z'),
    })
  const people = await act((ctx) => listTrainees(ctx, { batchId: id, sort: 'registered', page: 1, pageSize: 9 }))
  for (const { trainee } of people.rows) await act((ctx) => admitTrainee(ctx, { ...trainee, reason: '' }))
  const running = await act(async (ctx) => startBatch(ctx, await getBatch(ctx, id)))
  for (const { trainee } of people.rows)
    await act((ctx) =>
      assessTrainee(ctx, { id: trainee.id, version: 2, score: 80, isCompetent: true, assessedOn: '2026-02-27' }),
    )
  const finished = await act(async (ctx) =>
    finishBatch(ctx, { ...(await getBatch(ctx, running.id)), finishedOn: '2026-02-27' }),
  )
  expect(finished.counts.finished).toBe(2)
  expect((await recordsOf(id)).map(({ name }) => name)).toEqual([names[1]])
})
