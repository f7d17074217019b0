import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { actAs, buildRegion, openTestDatabase } from '../../../../tests/build/database.ts'
import { buildAgency } from '../../../../tests/build/organisations.ts'
import { buildOfficer, buildVillageHouse } from '../../../../tests/build/rooms/field.ts'
import { showHistory } from '../read-house.ts'
import { takeDiscards } from './take-discards.ts'

let database: Database
let agencyId = ''

beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
  agencyId = (await buildAgency(database)).id
})
afterAll(() => database.close())

const discardedAt = (houseId: string) => ({
  id: newId(),
  houseId,
  what: 'answer' as const,
  of: 'roof',
  why: 'house_over' as const,
})
const notedAt = (id: string) =>
  actAs(database, {}, async (ctx: Context) =>
    (await showHistory(ctx, { id, page: 1, pageSize: 50 })).rows.filter(({ kind }) => kind === 'field_discard'),
  )

test('what an officer discards stands in the history of its house, once however often it is told, without what was answered', async () => {
  const { id } = await buildVillageHouse(database, { agencyId })
  const { link } = await buildOfficer(database, { agencyId, name: 'Sari Hapus' })
  const item = discardedAt(id)
  const tell = () =>
    actAs(database, { role: 'viewer', userId: `link:${link.id}` }, (ctx) => takeDiscards(ctx, link, [item, item]))
  expect([await tell(), await tell()]).toEqual([1, 0])
  expect(await notedAt(id)).toMatchObject([
    { by: 'Sari Hapus', details: { item: item.id, what: 'answer', of: 'roof', why: 'house_over' } },
  ])
})

test('why a photograph was refused is noted, and what is no discard at all holds up no other', async () => {
  const { id } = await buildVillageHouse(database, { agencyId })
  const { link } = await buildOfficer(database, { agencyId })
  const photo = { ...discardedAt(id), what: 'photo', of: 'front', why: 'photo_broken' }
  const odd = { ...discardedAt(id), why: 'kata petugas' }
  const items = [{ ...photo, id: 'rusak' }, null, 'kata', { ...photo, id: newId(), of: 'Bukan Sudut' }, photo, odd]
  expect(await actAs(database, {}, (ctx) => takeDiscards(ctx, link, items))).toBe(2)
  const noted = (await notedAt(id)).map(({ details }) => [details.item, details.why ?? null])
  expect(noted.toSorted()).toEqual(
    [
      [photo.id, 'photo_broken'],
      [odd.id, null],
    ].toSorted(),
  )
  expect(await actAs(database, {}, (ctx) => takeDiscards(ctx, link, [null]))).toBe(0)
})

test('of a house of another agency nothing is noted', async () => {
  const { id } = await buildVillageHouse(database, { agencyId: (await buildAgency(database)).id })
  const { link } = await buildOfficer(database, { agencyId })
  expect(await actAs(database, {}, (ctx) => takeDiscards(ctx, link, [discardedAt(id), discardedAt(newId())]))).toBe(0)
  expect(await notedAt(id)).toEqual([])
})
