import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../tests/build/database.ts'
import { buildAgency } from '../../../tests/build/organisations.ts'
import { correctAgency } from './correct-agency.ts'
import { endAgency } from './end-agency.ts'
import { findAgencyByName, getAgency } from './get-agency.ts'
import { addMandate } from './mandates/add-mandate.ts'
import { listMandates } from './mandates/mandate-queries.ts'
import { renameAgency } from './rename-agency.ts'
import { type NewSuccession, succeedAgencies } from './succeed-agencies.ts'
import { listSuccessions } from './succession-queries.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const ids = { social: '', women: '', merged: '' }
beforeEach(async () => {
  ids.social = (await buildAgency(database)).id
  ids.women = (await buildAgency(database)).id
  ids.merged = (await buildAgency(database)).id
  await give(ids.social, '1.06')
  await give(ids.women, '2.08')
  await give(ids.women, '2.14')
})

const give = (agencyId: string, affairCode: string) =>
  actAs(database, {}, (ctx) =>
    addMandate(ctx, {
      agencyId,
      affairCode,
      affairName: affairCode,
      functionText: '',
      legalText: 'Perda 1',
      note: '',
      validFrom: '2020-01-01',
    }),
  )
const affairs = async (agencyId: string, day: string) =>
  (await actAs(database, {}, (ctx) => listMandates(ctx, day)))
    .filter((mandate) => mandate.agencyId === agencyId)
    .map((mandate) => mandate.affairCode)
const succeed = (kind: NewSuccession['kind'], ways: NewSuccession['ways']) =>
  actAs(database, {}, (ctx) =>
    succeedAgencies(ctx, { kind, legalText: 'Perda 2 Tahun 2026', effectiveOn: '2026-07-01', ways }),
  )
const get = (id: string) => actAs(database, {}, (ctx) => getAgency(ctx, id))
const way = (fromId: string, toId: string, ...affairCodes: string[]) => ({ fromId, toId, affairCodes })

test('a merge brings every affair and every unit along, and the origins end the day before', async () => {
  const unit = await buildAgency(database, { kind: 'uptd', parentId: ids.women })
  await succeed('gabung', [way(ids.social, ids.merged), way(ids.women, ids.merged)])
  expect(await affairs(ids.merged, '2026-06-30')).toEqual([])
  expect(await affairs(ids.merged, '2026-07-01')).toEqual(['1.06', '2.08', '2.14'])
  expect(await affairs(ids.women, '2026-06-30')).toEqual(['2.08', '2.14'])
  expect((await get(ids.women)).validUntil).toBe('2026-06-30')
  expect((await get(unit.id)).parentId).toBe(ids.merged)
  const story = await actAs(database, {}, (ctx) => listSuccessions(ctx, ids.merged))
  expect(story.map((row) => [row.kind, row.from.id]).sort()).toEqual(
    [
      ['gabung', ids.social],
      ['gabung', ids.women],
    ].sort(),
  )
})

test('a split leaves no affair without a destination', async () => {
  const { id: second } = await buildAgency(database)
  const halves = [way(ids.women, ids.merged, '2.08'), way(ids.women, second)]
  await expect(succeed('pecah', halves)).rejects.toMatchObject({ code: 'succession_invalid' })
  await succeed('pecah', [way(ids.women, ids.merged, '2.08'), way(ids.women, second, '2.14')])
  expect(await affairs(second, '2026-07-01')).toEqual(['2.14'])
  expect((await get(ids.women)).validUntil).toBe('2026-06-30')
})

test('an agency that keeps a part goes on', async () => {
  await succeed('pecah', [way(ids.women, ids.women, '2.08'), way(ids.women, ids.merged, '2.14')])
  expect(await affairs(ids.women, '2026-07-01')).toEqual(['2.08'])
  expect((await get(ids.women)).validUntil).toBeNull()
})

test('a moved affair changes hands; one the origin does not have is refused', async () => {
  await succeed('pindah_urusan', [way(ids.women, ids.social, '2.14')])
  expect(await affairs(ids.social, '2026-07-01')).toEqual(['1.06', '2.14'])
  await expect(succeed('pindah_urusan', [way(ids.social, ids.women, '1.01')])).rejects.toMatchObject({
    code: 'succession_invalid',
  })
})

test('what has ended cannot be reorganised again, and a failed reorganisation leaves nothing', async () => {
  await actAs(database, {}, (ctx) => endAgency(ctx, { id: ids.social, lastDay: '2026-01-31' }))
  await expect(succeed('gabung', [way(ids.women, ids.merged), way(ids.social, ids.merged)])).rejects.toMatchObject({
    code: 'wrong_state',
  })
  expect((await get(ids.women)).validUntil).toBeNull()
})

test('a renamed agency stays the same, and its old name still finds it', async () => {
  const before = await get(ids.social)
  await actAs(database, {}, (ctx) =>
    renameAgency(ctx, {
      id: ids.social,
      shortName: 'DSBaru',
      name: 'Dinas Sosial Baru',
      legalText: 'Perda 3',
      effectiveOn: '2026-07-01',
    }),
  )
  const match = await actAs(database, {}, (ctx) => findAgencyByName(ctx, before.name))
  expect(match.agency).toMatchObject({ id: ids.social, shortName: 'DSBaru' })
  expect(await affairs(ids.social, '2026-07-01')).toEqual(['1.06'])
})

test('an agency with units does not end before them, and none stands below itself', async () => {
  const unit = await buildAgency(database, { kind: 'unit', parentId: ids.social })
  const end = () => actAs(database, {}, (ctx) => endAgency(ctx, { id: ids.social, lastDay: '2026-01-31' }))
  await expect(end()).rejects.toMatchObject({ code: 'agency_has_units', data: { names: unit.shortName } })
  const social = await get(ids.social)
  await expect(
    actAs(database, {}, (ctx) => correctAgency(ctx, { ...social, parentId: unit.id })),
  ).rejects.toMatchObject({ code: 'agency_circle' })
  await actAs(database, {}, (ctx) => endAgency(ctx, { id: unit.id, lastDay: '2026-01-31' }))
  await end()
  expect(await affairs(ids.social, '2026-02-01')).toEqual([])
})
