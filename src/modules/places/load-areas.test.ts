import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database.ts'
import { actAs, buildRegion, openTestDatabase, testClock } from '../../../tests/build/database.ts'
import { isTestArea } from '../../../tests/build/places.ts'
import { findArea, findAreas, getArea, listPlaceNames, loadAreas, openRegion } from './index.ts'
import { type ListedArea, readAreas, readEdition } from './read-edition.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await buildRegion(database)
})
afterAll(() => database.close())

const NEXT = { name: 'idn-area-data 9.0.0', decree: 'Kepmendagri berikutnya', validFrom: '2027-03-01' }

/** The list in force, as far as test databases have it, with changes. */
async function nextList(change: (area: ListedArea) => ListedArea[]): Promise<ListedArea[]> {
  return (await readAreas()).filter(isTestArea).flatMap(change)
}

test('the installed list is described with its decree', async () => {
  expect((await readEdition()).decree).toMatch(/Kepmendagri/)
})

test('a newer list ends the codes it lacks, dates the new ones, and keeps old names findable', async () => {
  const areas = await nextList((area) => {
    if (area.code === '35.07.13.1010') return [{ ...area, code: '35.07.13.1099' }]
    if (area.code === '35.07.23')
      return [{ ...area, name: 'Ploso Baru', fullName: 'Kec. Ploso Baru', searchKey: 'plosobaru' }]
    return [area]
  })
  await database.asOwner((owner) => loadAreas(owner, undefined, { edition: NEXT, areas }))

  await actAs(database, {}, async (ctx) => {
    expect(await findArea(ctx, '35.07.13.1010')).toMatchObject({ validFrom: '2025-04-25', validUntil: '2027-03-01' })
    expect(await findArea(ctx, '35.07.13.1099')).toMatchObject({ validFrom: '2027-03-01', validUntil: null })
    expect((await listPlaceNames(ctx, '35.07')).map(({ code }) => code)).not.toContain('35.07.13.1010')
    expect((await findAreas(ctx, { query: 'karangploso', limit: 1 }))[0]).toMatchObject({
      code: '35.07.23',
      name: 'Ploso Baru',
    })
    expect((await getArea(ctx, '35.07.23')).aliases).toMatchObject([
      { value: 'Karangploso', scheme: 'name', validUntil: '2027-03-01' },
    ])
  })
})

test('a code that comes back holds again', async () => {
  const without = await nextList((area) => (area.code === '35.07.33' ? [] : [area]))
  const all = await nextList((area) => [area])
  await database.asOwner(async (owner) => {
    await loadAreas(owner, undefined, { edition: NEXT, areas: without })
    await loadAreas(owner, undefined, { edition: { ...NEXT, name: 'idn-area-data 9.1.0' }, areas: all })
    expect(await owner.query("select valid_until from areas where code = '35.07.33'")).toEqual([{ valid_until: null }])
  })
})

test('a region is opened once, by its name in the list and the clock of its province', async () => {
  const clock = testClock()
  expect(await openRegion(database, clock, '52.02')).toEqual({
    code: '52.02',
    name: 'Kabupaten Lombok Tengah',
    timezone: 'Asia/Makassar',
    isNew: true,
  })
  expect(await openRegion(database, clock, '52.02')).toMatchObject({ isNew: false })
  await actAs(database, { region: '52.02' }, async ({ tx }) => {
    expect(await tx.selectFrom('audit_log').select('operation').execute()).toEqual([{ operation: 'region.open' }])
  })
})

test.each(['99.99', '35.07.13', "35'", ''])('%j is no region to open', async (code) =>
  expect(await openRegion(database, testClock(), code)).toBeUndefined(),
)

test('a region lists its 33 kecamatan and 390 villages', async () => {
  const names = await actAs(database, {}, (ctx) => listPlaceNames(ctx, '35.07'))
  const levels = Map.groupBy(names, ({ level }) => level)
  expect(levels.get('district')).toHaveLength(33)
  expect(levels.get('village')).toHaveLength(390)
  expect(names[0]).toEqual({ code: '35.07.01', name: 'Donomulyo', level: 'district' })
})
